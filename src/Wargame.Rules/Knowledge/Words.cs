using System.Globalization;

namespace Wargame.Rules;

/// <summary>Words for people, the same everywhere: numbers with separators, neutral verbs, names of things.</summary>
public static class Words
{
    /// <summary>A number with thousands separators.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun, e.g. "1 order", "2 orders".</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{Number(number)} {one}s";

    /// <summary>A signed number with a true minus.</summary>
    public static string Signed(int number) => number > 0 ? $"+{Number(number)}" : number < 0 ? $"−{Number(-number)}" : "0";

    /// <summary>Permille as whole percent.</summary>
    public static int Percent(int permille) => (permille + 5) / 10;

    /// <summary>Names joined as in a sentence: "A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A kind of order on its button.</summary>
    public static string Of(OrderKind kind) => kind switch
    {
        OrderKind.RequestSupport => "Request support",
        OrderKind.AnswerRequest => "Answer request",
        OrderKind.NegotiateHandover => "Handover",
        OrderKind.OfferBargain => "Offer a bargain",
        OrderKind.AnswerBargain => "Answer an offer",
        OrderKind.EndBargain => "End a bargain",
        OrderKind.StepDown => "Step down",
        _ => kind.ToString(),
    };

    /// <summary>A kind of support.</summary>
    public static string Of(SupportKind kind) => kind switch
    {
        SupportKind.AirStrikes => "Air strikes",
        _ => kind.ToString(),
    };

    /// <summary>An amount of support, e.g. "2,000 men", "3 strike points", "money".</summary>
    public static string Amount(SupportKind kind, int amount) => kind switch
    {
        SupportKind.Troops => $"{Number(amount)} men",
        SupportKind.AirStrikes => Count(amount, "strike point"),
        _ => Of(kind).ToLowerInvariant(),
    };

    /// <summary>What is given in a bargain, as a phrase, e.g. "a truce and 2 transport lots a turn"; "nothing" for an empty list.</summary>
    public static string Of(Scenario scenario, IReadOnlyList<Pledge> pledges)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(pledges);
        return pledges.Count == 0 ? "nothing" : List([.. pledges.Select(p => Of(scenario, p))]);
    }

    /// <summary>One thing given in a bargain, as a phrase.</summary>
    public static string Of(Scenario scenario, Pledge pledge)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(pledge);
        return pledge.Kind switch
        {
            PledgeKind.Truce => "a truce",
            PledgeKind.Place => pledge.City is { } city && scenario.IndexOf(city) >= 0 ? scenario.City(city).Name : "a place",
            PledgeKind.Convoys => "passage for convoys of people",
            PledgeKind.Lots => $"{Count(pledge.Amount, "transport lot")} a turn",
            PledgeKind.Air => $"{Count(pledge.Amount, "air point")} a turn",
            PledgeKind.SafePassage => pledge.City is { } refuge && scenario.IndexOf(refuge) >= 0 ? $"safe passage to {scenario.City(refuge).Name}" : "safe passage",
            PledgeKind.Pay => "pay",
            _ => "recognition",
        };
    }

    /// <summary>A claim as its maker words it.</summary>
    public static string Of(ClaimKind kind, string city, string about) => kind switch
    {
        ClaimKind.HoldsFirmly => $"{city} is firmly held",
        ClaimKind.Reinforced => $"Reinforcements are on their way to {city}",
        ClaimKind.Entered => $"Our forces have entered {city}",
        ClaimKind.OtherCollapsing => $"The ranks of {about} are falling apart",
        ClaimKind.Amnesty => "Whoever lays down arms is safe, and no civilian will be harmed",
        ClaimKind.Denial => "The rumours are untrue",
        ClaimKind.Warning => $"{city} is in danger: leave, or take shelter",
        _ => kind.ToString(),
    };

    /// <summary>A decree.</summary>
    public static string Of(DecreeKind kind) => kind switch
    {
        DecreeKind.StayInPublic => "Stay in public",
        DecreeKind.SharePower => "Offer to share power",
        DecreeKind.RaisePay => "Raise pay",
        DecreeKind.ThreatenPunishment => "Threaten deserters",
        DecreeKind.CloseLeak => "Keep it from leaking",
        _ => kind.ToString(),
    };

    /// <summary>A way to go.</summary>
    public static string Of(Departure how) => how switch
    {
        Departure.TransferPower => "Hand power over",
        Departure.Exile => "Go into exile",
        Departure.LeaveSecretly => "Leave in secret",
        _ => how.ToString(),
    };

    /// <summary>A power's word on a faction; as an order where no power is named.</summary>
    public static string Of(Stance stance, FactionDefinition? power, string faction, string title)
    {
        string Says(string one, string many) => power is null ? Capital(many) : $"{power.Name} {power.Form(one, many)}";
        return stance switch
        {
            Stance.DemandsStepDown => $"{Says("demands", "demand")} that {(title.Length > 0 ? $"{title.ToLowerInvariant()} of " : "the leadership of ")}{faction} steps down",
            Stance.Recognises => $"{Says("recognises", "recognise")} {faction}",
            Stance.RecognisesTransition => $"{Says("recognises", "recognise")} a transition in place of the leadership of {faction}",
            _ => $"{Says("takes", "take")} back {(power is null ? "your" : power.Form("its", "their"))} word on {faction}",
        };
    }

    /// <summary>The local time at which a turn opens, e.g. "Sat 7 Dec, 06:00".</summary>
    public static string Opens(Scenario scenario, int turn) =>
        scenario.StartsAt.AddTicks((turn - 1) * scenario.TurnHours * TimeSpan.TicksPerHour).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
}
