using System.Text.Json.Serialization;

namespace Wargame.Rules;

/// <summary>What a faction decides. Each kind is one file: the record, its legality, its cost, its effect.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reinforce), nameof(Reinforce))]
[JsonDerivedType(typeof(Evacuate), nameof(Evacuate))]
[JsonDerivedType(typeof(RequestSupport), nameof(RequestSupport))]
[JsonDerivedType(typeof(AnswerRequest), nameof(AnswerRequest))]
[JsonDerivedType(typeof(Advance), nameof(Advance))]
[JsonDerivedType(typeof(Hold), nameof(Hold))]
[JsonDerivedType(typeof(Withdraw), nameof(Withdraw))]
[JsonDerivedType(typeof(Strike), nameof(Strike))]
[JsonDerivedType(typeof(NegotiateHandover), nameof(NegotiateHandover))]
[JsonDerivedType(typeof(Announce), nameof(Announce))]
[JsonDerivedType(typeof(Retaliate), nameof(Retaliate))]
[JsonDerivedType(typeof(Veto), nameof(Veto))]
[JsonDerivedType(typeof(OfferBargain), nameof(OfferBargain))]
[JsonDerivedType(typeof(AnswerBargain), nameof(AnswerBargain))]
[JsonDerivedType(typeof(EndBargain), nameof(EndBargain))]
[JsonDerivedType(typeof(Decree), nameof(Decree))]
[JsonDerivedType(typeof(StepDown), nameof(StepDown))]
[JsonDerivedType(typeof(Declare), nameof(Declare))]
public abstract record Order
{
    private protected Order(OrderKind kind) => Kind = kind;

    /// <summary>What it is, for lists and counts.</summary>
    internal OrderKind Kind { get; }

    /// <summary>Another order says the same already, so that one of the two is enough on a sheet; false for kinds that may stand there again and again.</summary>
    internal virtual bool Repeats(Order other) => false;
}

/// <summary>Kinds of orders, for lists and counts.</summary>
public enum OrderKind
{
    /// <summary><see cref="Rules.Reinforce"/>.</summary>
    Reinforce,
    /// <summary><see cref="Rules.Evacuate"/>.</summary>
    Evacuate,
    /// <summary><see cref="Rules.RequestSupport"/>.</summary>
    RequestSupport,
    /// <summary><see cref="Rules.AnswerRequest"/>.</summary>
    AnswerRequest,
    /// <summary><see cref="Rules.Advance"/>.</summary>
    Advance,
    /// <summary><see cref="Rules.Hold"/>.</summary>
    Hold,
    /// <summary><see cref="Rules.Withdraw"/>.</summary>
    Withdraw,
    /// <summary><see cref="Rules.Strike"/>.</summary>
    Strike,
    /// <summary><see cref="Rules.NegotiateHandover"/>.</summary>
    NegotiateHandover,
    /// <summary><see cref="Rules.Announce"/>.</summary>
    Announce,
    /// <summary><see cref="Rules.Retaliate"/>.</summary>
    Retaliate,
    /// <summary><see cref="Rules.Veto"/>.</summary>
    Veto,
    /// <summary><see cref="Rules.OfferBargain"/>.</summary>
    OfferBargain,
    /// <summary><see cref="Rules.AnswerBargain"/>.</summary>
    AnswerBargain,
    /// <summary><see cref="Rules.EndBargain"/>.</summary>
    EndBargain,
    /// <summary><see cref="Rules.Decree"/>.</summary>
    Decree,
    /// <summary><see cref="Rules.StepDown"/>.</summary>
    StepDown,
    /// <summary><see cref="Rules.Declare"/>.</summary>
    Declare,
}

/// <summary>The orders of one faction for a turn, in the order in which they were filed.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Orders">Filed orders; drafts are not here.</param>
/// <param name="ByDoctrine">A doctrine filled it: its faction's cells may not obey (system 18). Absent in entries of before: nobody's cells were asked.</param>
public sealed record Sheet(FactionId Faction, IReadOnlyList<Order> Orders, bool ByDoctrine = false);
