namespace Wargame.Rules;

/// <summary>The explanation of a battle.</summary>
internal static class BattleCard
{
    /// <summary>What went in and what came out.</summary>
    public sealed record Facts(
        int AttackMen, int DefenceMen, long Attack, long Defence, int Ground, List<CardLine> Lines, Roll Roll, int Total, Func<int, string> Outcome,
        IReadOnlyList<CardOdds> Odds, int AttackLost, int DefenceLost, int GripBefore, bool Fell, string Row);

    /// <summary>Words the card.</summary>
    public static void Explain(CityWork work, int attacker, Facts facts)
    {
        FactionDefinition attack = work.Scenario.Factions[attacker], holder = work.Scenario.Factions[work.Holder];
        CityDefinition city = work.Scenario.City(work.City.Id);
        Audience contact = work.InContact();
        int grip = work.City.Grip;
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-battle-{work.City.Id}", Turn = work.Turn, Kind = CardKind.Battle, City = work.City.Id, Faction = holder.Id,
            Title = $"Battle for {work.Name}: {(facts.Fell ? "taken" : facts.Row)}",
            Summary = facts.Fell ? $"{attack.Name} took {work.Name} in a fight." : $"{attack.Name} attacked {work.Name}; {holder.Name} stayed in it.",
            Sentence = $"{Words.Number((int)facts.Attack)} of strength against {Words.Number((int)facts.Defence)} is {Battle.Ratio(facts.Attack, facts.Defence)}; "
                + $"{facts.Roll.Sum} on the dice and {Words.Signed(facts.Total - facts.Roll.Sum)} make {facts.Total}: {facts.Row}.",
            Clause = Clauses.Battle, SeeAlso = SeeAlso(facts),
            Inputs =
            [
                new($"Attackers of {attack.Name}", attack.Id, $"{Words.Number(facts.AttackMen)} men", "in contact"),
                new("Their strength", attack.Id, Words.Number((int)facts.Attack), "in contact"),
                new($"Garrison of {work.Name}", holder.Id, $"{Words.Number(facts.DefenceMen)} men", "in contact"),
                new("Its strength on this ground", holder.Id, Words.Number((int)facts.Defence), "in contact"),
                new("Ground", null, $"×{facts.Ground}‰ (place {city.Terrain}, fortification {work.City.Fort}, grip {facts.GripBefore})", "in contact"),
            ],
            Formula = "Strength = men × quality × morale × supply, × tempo for attackers, × ground for defenders",
            Lines = [new("Two dice", Clauses.Battle, facts.Roll.Sum), .. facts.Lines], Total = facts.Total, Unit = "on two dice",
            Odds = facts.Odds, Roll = facts.Roll, Outcome = facts.Row,
            Effects =
            [
                new($"{attack.Name} lost", $"{Words.Number(facts.AttackLost)} men", attack.Id, "", contact),
                new($"{holder.Name} lost", $"{Words.Number(facts.DefenceLost)} men", holder.Id, "", contact),
                new("Grip of the attacker", $"{facts.GripBefore}‰ → {(facts.Fell ? 1000 : grip)}‰", attack.Id, "", contact),
                .. facts.Fell ? [new CardEffect(work.Name, $"{attack.Name} took it", attack.Id, "", Audience.Public)] : Array.Empty<CardEffect>(),
            ],
            WhatIf = WhatIf.Nearest(facts.Lines, facts.Total, facts.Outcome),
            Audience = facts.Fell ? Audience.Public : work.Seen, FullFor = contact,
        });
    }

    private static string[] SeeAlso(Facts facts) =>
    [
        Clauses.Terrain, Clauses.Fort, Clauses.Grip, Clauses.Tempo, .. facts.Fell ? new[] { Clauses.Fall, Clauses.Rout } : facts.Row == Battle.ThrownBack ? [Clauses.Repulse] : [],
    ];
}
