using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>What powers say of leaderships: clauses 13.9 to 13.12.</summary>
public sealed class DeclareTests
{
    private static Position Drawn() => Position.Of(Realm.Scenario).Garrison(Capital, 5_000);

    private static IReadOnlyList<CardLine> Cohesion(TurnResult result) => result.Cards.Single(c => c.Kind == CardKind.Cohesion && c.Faction == South).Lines;

    [Fact]
    public void Demand_of_a_power_that_gives_support_weighs_double()
    {
        TurnResult result = Drawn().Order(Power, new Declare(South, Stance.DemandsStepDown)).Play();
        Assert.Contains(Cohesion(result), l => l is { Clause: "13.9", Value: -16 });
        Assert.Equal(490, result.After.Faction(South).Legitimacy);
        Assert.Equal([Power], Views.Public(result.After, result).Factions[South].Leadership!.DemandedBy);
    }

    [Fact]
    public void Host_that_asked_for_it_gives_better_terms()
    {
        Sight before = Sight.Of(Drawn().World, South), after = Sight.Of(Drawn().Order(Power, new Declare(South, Stance.DemandsStepDown)).Play().After, South);
        HostDefinition host = before.LeadershipDefinition!.Hosts[0];
        Assert.Equal((3, 4), (before.TermsFrom(host, false), after.TermsFrom(host, false)));
    }

    [Fact]
    public void Recognition_of_one_side_is_taken_from_a_leadership_at_war_with_it()
    {
        TurnResult result = Drawn().Order(Power, new Declare(North, Stance.Recognises)).Play();
        Assert.Equal((525, 475), (result.After.Faction(North).Legitimacy, result.After.Faction(South).Legitimacy));
        // What it loses by that, a quiet turn gives back.
        Assert.Equal((808, 420), (result.After.Faction(North).Cohesion, result.After.Faction(South).Cohesion));
    }

    [Fact]
    public void Transition_strengthens_what_follows_and_presses_who_is_in_office()
    {
        Assert.Contains(Cohesion(Drawn().Order(Power, new Declare(South, Stance.RecognisesTransition)).Play()), l => l is { Clause: "13.9", Value: -16 });
        TurnResult after = Drawn().With(South, f => { f.Leadership.Standing = LeaderStanding.Left; f.Leadership.Institutions = 700; })
            .Order(Power, new Declare(South, Stance.RecognisesTransition)).Play();
        Assert.Contains(Cohesion(after), l => l is { Clause: "13.11", Value: 8 });
        Assert.Equal((525, 750), (after.After.Faction(South).Legitimacy, after.After.Faction(South).Leadership.Institutions));
    }

    [Fact]
    public void Word_taken_back_costs_credibility_and_undoes_a_recognition()
    {
        TurnResult said = Drawn().Order(Power, new Declare(North, Stance.Recognises)).Play();
        TurnResult back = Position.After(said).Order(Power, new Declare(North, Stance.Silent)).Play();
        Assert.Equal((500, 500, 470), (back.After.Faction(North).Legitimacy, back.After.Faction(South).Legitimacy, back.After.Faction(Power).Credibility));
    }

    [Fact]
    public void Only_powers_declare_and_never_the_same_twice()
    {
        World world = Drawn().With(Power, f => f.Stances[1] = Stance.DemandsStepDown).World;
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(Sight.Of(world, North), [], new Declare(South, Stance.DemandsStepDown))?.Code);
        Assert.Equal(RefusalCode.AlreadyOrdered, Rulebook.Check(Sight.Of(world, Power), [], new Declare(South, Stance.DemandsStepDown))?.Code);
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(Sight.Of(world, Power), [], new Declare(North, Stance.DemandsStepDown))?.Code);
        Assert.Equal(RefusalCode.NotOnOffer, Rulebook.Check(Sight.Of(world, Power), [], new Declare(Power, Stance.Recognises))?.Code);
    }
}
