using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>Orders that met a world other than the one they were written for.</summary>
internal static class Failures
{
    /// <summary>Notes that an order was not carried out, and why. Nothing else happens. The clause is named where the kind of order and the code do not tell it.</summary>
    public static void Fail(this TurnWork work, FactionId faction, Order order, RefusalCode code, [InterpolatedStringHandlerArgument("work")] Wording wording, string remedy, string clause = "")
    {
        if (work.Spends) return;
        string sentence = wording.Take();
        Refusal why = new Refusal(code, sentence, remedy, clause).Citing(order);
        work.Ledger.Add(new OrderFailed(faction, order, why) { Audience = Audience.Of(faction) });
        if (!work.Ledger.WantsCards) return;
        (string kind, string subject, CityId? city, RouteId? route) = Describe(order);
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-failed-{faction.Value.ToLowerInvariant()}-{kind}-{subject}", Turn = work.Turn, Kind = CardKind.Failed, City = city, Route = route, Faction = faction,
            Title = $"Order not carried out: {kind.Replace('-', ' ')}", Summary = sentence, Sentence = sentence, Clause = Clauses.Truth,
            SeeAlso = [why.Clause], Outcome = "not carried out", WhatIf = remedy, Audience = Audience.Of(faction), FullFor = Audience.Of(faction),
        });
    }

    /// <summary>True where a faction can still give orders; fails the order where it cannot.</summary>
    public static bool Commands(this TurnWork work, FactionId faction, Order order)
    {
        if (!work.Before.Faction(faction).Collapsed || Remnant.Allows(work.World, work.Scenario.IndexOf(faction), order)) return true;
        work.Fail(faction, order, RefusalCode.Collapsed, $"{work.Scenario.Faction(faction).Name} {work.Scenario.Faction(faction).Form("has", "have")} collapsed; nobody carries orders out.", "Orders to men who hold out, for people and for the leadership's own way out are still carried out.");
        return false;
    }

    /// <summary>True where every place and route that an order names exists; fails the order where one does not.</summary>
    public static bool Knows(this TurnWork work, FactionId faction, Order order, CityId? a, CityId? b = null, RouteId? route = null)
    {
        Scenario scenario = work.Scenario;
        if ((a is not { } x || scenario.IndexOf(x) >= 0) && (b is not { } y || scenario.IndexOf(y) >= 0) && (route is not { } r || scenario.IndexOf(r) >= 0)) return true;
        work.Fail(faction, order, RefusalCode.UnknownName, "The order names a place or a route that is not in the scenario.", "Name one that is.");
        return false;
    }

    /// <summary>True where an order names men to move; fails the order where it names none.</summary>
    public static bool Musters(this TurnWork work, FactionId faction, Order order, int men)
    {
        if (men > 0) return true;
        work.Fail(faction, order, RefusalCode.OutOfRange, "The order moves no men.", "Name at least 100.");
        return false;
    }

    /// <summary>Kind and subject of an order for ids of cards and subjects of dice, with its place and route.</summary>
    internal static (string Kind, string Subject, CityId? City, RouteId? Route) Describe(Order order) => order switch
    {
        Reinforce o => ("reinforce", $"{o.From}-{o.To}", o.To, null),
        Advance o => ("advance", $"{o.From}-{o.To}", o.To, null),
        Withdraw o => ("withdraw", $"{o.From}-{o.To}", o.From, null),
        Hold o => ("hold", o.City.Value, o.City, null),
        Evacuate o => ("evacuate", $"{o.City}-{o.To}", o.City, null),
        NegotiateHandover o => ("handover", o.City.Value, o.City, null),
        Strike o => ("strike", $"{o.Aim.ToString().ToLowerInvariant()}-{o.City?.Value ?? o.Route?.Value}", o.City, o.Route),
        RequestSupport o => ("request-support", $"{o.Power.Value.ToLowerInvariant()}-{o.What.ToString().ToLowerInvariant()}", o.Where, null),
        AnswerRequest o => ("answer-request", o.Request.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null),
        Announce o => ("announce", $"{o.Claim.ToString().ToLowerInvariant()}-{o.City?.Value ?? o.About?.Value}", o.City, null),
        Retaliate o => ("retaliate", o.Against.Value.ToLowerInvariant(), null, null),
        Veto o => ("veto", o.Request.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null),
        OfferBargain o => ("offer-bargain", o.To.Value.ToLowerInvariant(), null, null),
        AnswerBargain o => ("answer-bargain", o.Bargain.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null),
        EndBargain o => ("end-bargain", o.Bargain.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null),
        Decree o => ("decree", o.Secret is null ? o.What.ToString().ToLowerInvariant() : $"close-{o.Secret}", null, null),
        StepDown o => ("step-down", o.How.ToString().ToLowerInvariant(), null, null),
        Declare o => ("declare", o.About.Value.ToLowerInvariant(), null, null),
        _ => throw new ArgumentException($"no description for {order.GetType().Name}", nameof(order)),
    };
}
