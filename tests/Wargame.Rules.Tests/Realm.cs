namespace Wargame.Rules.Tests;

/// <summary>
/// The small war with politics: South has a leadership in the capital, a guard that gives the orders, an army and a port brigade with
/// cohesion of their own, and hides a fact; the Power could take its leadership in.
/// </summary>
public static class Realm
{
    /// <summary>The cells of South.</summary>
    public const string Guard = "guard", Army = "army", Harbour = "harbour";

    /// <summary>The scenario, the same object each time.</summary>
    public static readonly Scenario Scenario = Make();

    private static Scenario Make()
    {
        Scenario war = SmallWar.Scenario;
        SupportOffer asylum = new()
        {
            Kind = SupportKind.Asylum, To = [SmallWar.South], Interest = 2, Most = 1, Cost = 1, Delay = 0, Terms = [], Note = "For tests.",
        };
        return war with
        {
            Id = "realm",
            Factions =
            [
                .. war.Factions.Select(f => f.Id == SmallWar.South ? f with { Leadership = Office, Cells = [.. Cells] }
                    : f.Id == SmallWar.North ? f with { Cells = [new() { Id = "core", Name = "The core", Loyalty = 800 }] }
                    : f.Id == SmallWar.Power ? f with { Patron = f.Patron! with { Gives = [.. f.Patron!.Gives, asylum] } } : f),
            ],
            Secrets = [new("illness", SmallWar.South, "The head of the realm is ill.", "The head of the realm is said to be ill.", 1, 20)],
            Parameters = war.Parameters with { LoyaltyDraw = 0, TurnsAfterCollapse = 3 },
        };
    }

    private static LeadershipDefinition Office => new()
    {
        Title = "The regent", Seat = SmallWar.Capital, Hosts = [new(SmallWar.Power, "Abroad", 3)],
    };

    private static CellDefinition[] Cells =>
    [
        new() { Id = Guard, Name = "The guard", Loyalty = 800 },
        new() { Id = Army, Name = "The army", Loyalty = 500, Cohesion = 400, CollapseBelow = 200 },
        new() { Id = Harbour, Name = "The harbour", Loyalty = 500, Cohesion = 450, CollapseBelow = 250, Share = 400, Homes = [SmallWar.Port] },
    ];
}
