using Wargame.Rules;

namespace Wargame.Tool;

/// <summary>The lines of a turn's account, one list for each heading, in the order in which things happened.</summary>
internal static class TurnLines
{
    public static IEnumerable<(string, Ink)> Moves(Scenario s, TurnResult result)
    {
        // Units of one column are told as one.
        var moves = result.Events.OfType<ForceMoved>()
            .GroupBy(m => (m.Faction, m.From, m.To, m.Arrives))
            .Select(g => (Move: g.First(), Men: g.Sum(m => m.Men)));
        foreach ((ForceMoved move, int men) in moves)
        {
            string there = move.Arrives >= result.After.Turn ? $", there in turn {move.Arrives}" : "";
            yield return ($"{Side(s, move.Faction)}: {City(s, move.From)} to {City(s, move.To)}, {Words.Number(men)} men{there}", Ink.Plain);
        }
        foreach (var left in result.Events.OfType<ForceRetreated>().Where(r => r.Men > 0).GroupBy(r => (r.Faction, r.From, r.To, r.InOrder)))
        {
            string to = left.Key.To is { } refuge ? $" to {City(s, refuge)}" : ", scattered";
            yield return ($"{Side(s, left.Key.Faction)}: {(left.Key.InOrder ? "withdrew" : "fell back")} from {City(s, left.Key.From)}{to}, {Words.Number(left.Sum(r => r.Men))} men", Ink.Plain);
        }
    }

    public static IEnumerable<(string, Ink)> Holds(Scenario s, TurnInputs inputs)
    {
        foreach (Sheet sheet in inputs.Sheets)
        {
            var held = sheet.Orders.OfType<Hold>().Select(h => $"{City(s, h.City)} {Posted(h.Posture)}").ToList();
            if (held.Count > 0) yield return ($"{Side(s, sheet.Faction)}: {string.Join(", ", held)}", Ink.Plain);
        }
    }

    public static IEnumerable<(string, Ink)> Strikes(Scenario s, TurnResult result) => result.Events.OfType<StrikeFlown>().Select(f =>
    {
        string at = f.City is { } city ? City(s, city) : f.Route is { } route ? $"{City(s, s.Route(route).A)}–{City(s, s.Route(route).B)}" : "";
        string what = f.Aim switch
        {
            StrikeAim.Approach => $"columns moving on {at}",
            StrikeAim.City => $"forces in {at}",
            StrikeAim.Road => $"the road {at}",
            StrikeAim.Crossing => $"the crossing {at}",
            _ => $"convoys on {at}",
        };
        return ($"{Side(s, f.By)}: {what}, {Words.Count(f.Points, "point")}", Ink.Plain);
    });

    /// <summary>Cards of a kind: where, outcome with its odds, and the arithmetic in words.</summary>
    public static IEnumerable<(string, Ink)> Cards(Scenario s, TurnResult result, CardKind kind) => result.Cards
        .Where(c => c.Kind == kind && c.City is not null)
        .Select(c => ($"{City(s, c.City!.Value)}: {c.Outcome}{Odds(c)}. {c.Sentence}", Ink.Plain));

    /// <summary>Garrisons that did not simply hold.</summary>
    public static IEnumerable<(string, Ink)> Wills(Scenario s, TurnResult result) => result.Cards
        .Where(c => c.Kind == CardKind.Will && c.City is not null && c.Roll is not null && (c.Outcome != "holds" || result.After.City(c.City.Value).Fought))
        .Select(c => ($"{City(s, c.City!.Value)}: {c.Outcome}{Odds(c)}. {c.Sentence}", c.Outcome is "holds" or "resists" ? Ink.Plain : Ink.Bad));

    public static IEnumerable<(string, Ink)> Places(Scenario s, TurnResult result)
    {
        foreach (Event what in result.Events)
        {
            (string Text, Ink Ink)? line = what switch
            {
                CityFell e => ($"{City(s, e.City)}: {Side(s, e.From)} lost it to {Side(s, e.To)}", Ink.Strong),
                CityHandedOver e => ($"{City(s, e.City)}: {Side(s, e.From)} handed it over to {Side(s, e.To)}", Ink.Strong),
                CityOccupied e => ($"{City(s, e.City)}: {Side(s, e.To)} entered, nobody resisted", Ink.Strong),
                FactionCollapsed e => ($"Collapse of {Side(s, e.Faction)}", Ink.Bad),
                RouteCut e => ($"The road {City(s, s.Route(e.Route).A)}–{City(s, s.Route(e.Route).B)} is cut for {Words.Count(e.Turns, "turn")}", Ink.Plain),
                _ => null,
            };
            if (line is { } told) yield return told;
        }
    }

    public static IEnumerable<(string, Ink)> Convoys(Scenario s, TurnResult result)
    {
        foreach (Event what in result.Events)
        {
            if (what is ConvoyArrived e) yield return ($"{City(s, e.From)} to {City(s, e.To)}: {Words.Number(e.People)} people brought out", Ink.Good);
            if (what is ConvoyStopped stop)
            {
                string by = stop.RefusedBy is { } who ? $", {Side(s, who)} had refused passage" : "";
                yield return ($"{City(s, stop.From)} to {City(s, stop.To)}: {(stop.Hit ? "hit" : "stopped")}, {Words.Number(stop.People)} turned back{by}", Ink.Bad);
            }
        }
    }

    public static IEnumerable<(string, Ink)> People(Scenario s, TurnResult result)
    {
        var from = result.Events.OfType<PeopleFled>().GroupBy(f => f.From).Select(g => (City: g.Key, People: g.Sum(f => f.People))).OrderByDescending(g => g.People).ToList();
        int fled = from.Sum(f => f.People), back = result.Events.OfType<PeopleReturned>().Sum(r => r.People);
        if (fled > 0)
        {
            string most = string.Join(", ", from.Take(3).Select(f => $"{City(s, f.City)} {Words.Number(f.People)}"));
            yield return ($"{Words.Number(fled)} left their homes: {most}{(from.Count > 3 ? ", others" : "")}", Ink.Plain);
        }
        if (back > 0) yield return ($"{Words.Number(back)} returned", Ink.Plain);
        foreach (var harmed in result.Events.OfType<CiviliansHarmed>().GroupBy(h => h.City))
        {
            int killed = harmed.Sum(h => h.Killed), wounded = harmed.Sum(h => h.Wounded);
            string by = string.Join(", ", harmed.GroupBy(h => h.By).Select(g => Side(s, g.Key)));
            if (killed + wounded > 0) yield return ($"{City(s, harmed.Key)}: {killed} killed, {wounded} wounded, by {by}", Ink.Bad);
        }
    }

    public static IEnumerable<(string, Ink)> Support(Scenario s, World before, TurnResult result)
    {
        foreach (SupportCase negotiation in result.After.Support)
        {
            foreach (SupportStep step in negotiation.Steps.Where(x => x.Turn == before.Turn))
            {
                string what = $"{Words.Amount(negotiation.Kind, step.Amount)}{(negotiation.Where is { } where ? $" at {City(s, where)}" : "")}";
                string terms = step.Terms.Count > 0 ? $", in return for “{string.Join("”, “", step.Terms.Select(t => Term(s, negotiation, t)))}”" : "";
                yield return step.Step switch
                {
                    SupportState.Asked => ($"{Side(s, step.By)} to {Side(s, negotiation.Power)}: asked for {what}{terms}", Ink.Plain),
                    SupportState.Granted => ($"{Side(s, step.By)} to {Other(s, negotiation, step.By)}: agreed to {what}{terms}", Ink.Good),
                    SupportState.Countered => ($"{Side(s, step.By)} to {Other(s, negotiation, step.By)}: named a condition, {what}{terms}", Ink.Plain),
                    SupportState.Refused => ($"{Side(s, step.By)} to {Other(s, negotiation, step.By)}: refused {what}", Ink.Bad),
                    SupportState.Lapsed => ($"{Side(s, step.By)}: no answer in time, {what}", Ink.Plain),
                    _ => ($"All that {Side(s, negotiation.Power)} granted has come or was lost: {what}", Ink.Plain),
                };
            }
        }
    }

    public static IEnumerable<(string, Ink)> Claims(Scenario s, TurnResult result)
    {
        foreach (ClaimMade made in result.Events.OfType<ClaimMade>())
        {
            Claim? claim = result.After.Claims.FirstOrDefault(c => c.Number == made.Claim);
            string words = Words.Of(made.What, made.City is { } city ? City(s, city) : "", Side(s, made.About));
            string so = claim is null ? "" : claim.True ? " (it is so)" : " (it is not so)";
            yield return ($"{Side(s, made.By)}: “{words}”{so}", Ink.Plain);
        }
        foreach (ClaimExposed exposed in result.Events.OfType<ClaimExposed>()) yield return ($"An announcement of {Side(s, exposed.By)} is found to be untrue", Ink.Bad);
        foreach (SecretLeaked leaked in result.Events.OfType<SecretLeaked>())
        {
            yield return ($"Rumour: {s.Secrets.FirstOrDefault(x => x.Id == leaked.Secret)?.Rumour ?? leaked.Secret}", Ink.Plain);
        }
    }

    private static string Other(Scenario s, SupportCase negotiation, FactionId by) => Side(s, by == negotiation.Power ? negotiation.Asker : negotiation.Power);

    private static string Odds(Card card)
    {
        CardOdds? odds = card.Odds.FirstOrDefault(o => o.Outcome == card.Outcome);
        return odds is null ? "" : $" ({Words.Percent(odds.Permille)}%)";
    }

    private static string Term(Scenario s, SupportCase negotiation, string id) =>
        s.Faction(negotiation.Power).Patron?.Gives.SelectMany(g => g.Terms).FirstOrDefault(t => t.Id == id)?.Text is { Length: > 0 } text ? text : id;

    private static string Posted(Posture posture) => posture switch { Posture.DigIn => "digs in", Posture.Rest => "rests", _ => "stands" };
    private static string City(Scenario s, CityId city) => s.City(city).Name;
    private static string Side(Scenario s, FactionId? faction) => faction is { } id ? s.Faction(id).Name : "nobody";
}
