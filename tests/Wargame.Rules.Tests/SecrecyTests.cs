using System.Text.Json;
using Wargame.Scenarios;

namespace Wargame.Rules.Tests;

/// <summary>
/// Nobody learns what their seat may not know: two worlds that differ only in that give the same view, options, forecast and doctrine,
/// to the byte. Worlds are those of played games; a failure prints seat and seed.
/// </summary>
public sealed class SecrecyTests(ITestOutputHelper output)
{
    private static readonly Scenario Homs = ScenarioLibrary.Default.Get("homs-2024");

    [Theory]
    [InlineData(1), InlineData(7), InlineData(42)]
    public void View_does_not_depend_on_what_is_hidden(ulong seed) => ForEachSeat(seed, (seat, world, hidden, last) =>
        Same(seat, seed, Views.For(world, seat, last), Views.For(hidden, seat, Hide(last, hidden, seat))));

    [Theory]
    [InlineData(1), InlineData(7)]
    public void Options_and_refusals_do_not_depend_on_what_is_hidden(ulong seed) => ForEachSeat(seed, (seat, world, hidden, _) =>
    {
        Sight open = Sight.Of(world, seat), other = Sight.Of(hidden, seat);
        foreach (CityDefinition city in Homs.Cities)
        {
            Same(seat, seed, Rulebook.Options(open, [], city.Id), Rulebook.Options(other, [], city.Id));
        }
        Same(seat, seed, Rulebook.Support(open, []), Rulebook.Support(other, []));
    });

    [Theory]
    [InlineData(1), InlineData(7)]
    public void Doctrine_does_not_depend_on_what_is_hidden(ulong seed) => ForEachSeat(seed, (seat, world, hidden, _) =>
    {
        foreach (DoctrineDefinition doctrine in Homs.Faction(seat).Doctrines)
        {
            Same(seat, seed, Doctrine.Decide(Sight.Of(world, seat), doctrine, world.Dice), Doctrine.Decide(Sight.Of(hidden, seat), doctrine, world.Dice));
        }
    });

    [Fact]
    public void Forecast_does_not_depend_on_what_is_hidden() => ForEachSeat(3, (seat, world, hidden, _) =>
    {
        foreach (Order order in RandomPlay.Decide(Sight.Of(world, seat), 5).Take(3))
        {
            Same(seat, 3, Forecast.Of(Sight.Of(world, seat), [], order), Forecast.Of(Sight.Of(hidden, seat), [], order));
        }
    });

    [Fact]
    public void Outsider_reads_of_a_card_that_it_happened_and_no_arithmetic()
    {
        (_, _, TurnResult last) = Played(7, 2);
        foreach (FactionDefinition faction in Homs.Factions)
        {
            foreach (Card card in Views.Cards(last.Cards, faction.Id))
            {
                Card whole = last.Cards.Single(c => c.Id == card.Id);
                Assert.True(whole.Audience.Includes(faction.Id));
                Assert.All(card.Effects, e => Assert.Equal(card.Audience, e.Audience));
                if (whole.FullFor.Includes(faction.Id) || (card.Kind == CardKind.Support && card.Faction == faction.Id)) continue;
                Assert.Empty(card.Inputs);
                Assert.Empty(card.Lines);
                Assert.Empty(card.Odds);
                Assert.Null(card.Roll);
                Assert.Equal("", card.Sentence + card.Outcome + card.Formula);
                Assert.NotEqual("", card.WhatIf);
            }
        }
        Assert.All(Views.Cards(last.Cards, null), c => Assert.True(c.Audience.Everyone));
    }

    [Fact]
    public void View_names_no_number_that_counts_what_others_do()
    {
        (World world, _, TurnResult last) = Played(7, 3);
        View view = Views.For(world, new FactionId("GOV"), last);
        Assert.Equal(Enumerable.Range(1, view.Forces.Count), view.Forces.Keys.Order());
        Assert.Equal(Enumerable.Range(1, view.Deliveries.Count), view.Deliveries.Keys.Order());
    }

    private void ForEachSeat(ulong seed, Action<FactionId, World, World, TurnResult> check)
    {
        for (int turns = 1; turns <= 3; turns++)
        {
            (World world, bool runs, TurnResult last) = Played(seed, turns);
            if (!runs) return;
            foreach (FactionDefinition faction in Homs.Factions) check(faction.Id, world, Hidden(world, faction.Id), last);
        }
    }

    private static (World World, bool Runs, TurnResult Last) Played(ulong seed, int turns)
    {
        IReadOnlyList<DoctrineDefinition> doctrines = SelfPlay.Doctrines(Homs);
        World world = WorldSetup.Start(Homs, seed);
        TurnResult? last = null;
        for (int turn = 0; turn < turns && SelfPlay.Runs(world); turn++)
        {
            last = Turn.Play(world, SelfPlay.Inputs(world, doctrines));
            world = last.After;
        }
        return (world, SelfPlay.Runs(world), last!);
    }

    // The same world with everything changed that the seat may not know.
    private static World Hidden(World world, FactionId seat)
    {
        Sight sight = Sight.Of(world, seat);
        World source = world.Clone();
        var hidden = new World
        {
            Scenario = world.Scenario, Seed = world.Seed ^ 0xABCDEF, Turn = world.Turn, Cities = source.Cities, Routes = source.Routes, Factions = source.Factions,
            Forces = [.. source.Forces.Select(f => f.Faction == seat ? Renumbered(f) : f)], Deliveries = source.Deliveries,
            Support = [.. source.Support.Where(s => s.Asker == seat || s.Power == seat)], Claims = [.. source.Claims.Select(c => c with { True = !c.True })],
            // A truce is public; what else was agreed is not.
            Bargains = [.. source.Bargains.Where(b => b.Involves(seat) || (b.State == BargainState.InForce && b.Holds(PledgeKind.Truce)))],
            Closed = [.. source.Closed.Where(id => world.Scenario.Secrets.Any(s => s.Id == id && s.Owner == seat))],
            Late = [.. source.Late.Where(l => l.Faction == seat)],
            Leaked = source.Leaked, NextNumber = world.NextNumber + 5_000, Ending = world.Ending,
        };
        foreach (Force force in hidden.Forces.Where(f => f.Faction != seat))
        {
            force.Men += 137;
            force.Morale = 1000 - force.Morale;
            force.Quality = 1000 - force.Quality;
            force.Tempo = 1000 - force.Tempo;
        }
        hidden.Deliveries.RemoveAll(d => d.From != seat && d.To != seat);
        foreach (FactionState faction in hidden.Factions.Where(f => f.Id != seat))
        {
            Band band = sight.CohesionBand(world.Scenario.IndexOf(faction.Id));
            faction.Cohesion = band.Low + band.High - faction.Cohesion;
            faction.Legitimacy = 1000 - faction.Legitimacy;
            faction.Credibility = 1000 - faction.Credibility;
            faction.GrantedAir += 3;
            faction.DesertedLastTurn += 5;
            faction.Leadership.LowTurns++;
            faction.Leadership.PaidTurn++;
            faction.Leadership.PublicTurn++;
            faction.Leadership.Grade = 4 - faction.Leadership.Grade;
            faction.Leadership.StoodDown += 40;
            Band offices = sight.InstitutionsBand(world.Scenario.IndexOf(faction.Id));
            faction.Leadership.Institutions = offices.Low + offices.High - faction.Leadership.Institutions;
            foreach (CellState cell in faction.Cells)
            {
                cell.Loyalty = 1000 - cell.Loyalty;
                cell.Cohesion = 1000 - cell.Cohesion;
                cell.CollapsedTurn = cell.CollapsedTurn == 0 ? 1 : 0;
                cell.Defies = !cell.Defies;
            }
            faction.Lost += 50;
            faction.Deserted += 70;
            faction.Evacuated += 90;
            faction.AbandonedLastTurn++;
            for (int k = 0; k < faction.Aid.Length; k++) faction.Aid[k]++;
            foreach (CityKnowledge known in faction.Knows)
            {
                known.Controller = seat;
                for (int f = 0; f < known.Forces.Count; f++) known.Forces[f] = null;
            }
        }
        for (int c = 0; c < hidden.Cities.Length; c++)
        {
            if (sight.Inside(c)) continue;
            CityState city = hidden.Cities[c];
            city.Fort = 4 - city.Fort;
            city.Supply = 1400 - city.Supply;
            city.CutOff++;
            city.Grip = 1000 - city.Grip;
            city.Fear = 800 - city.Fear;
            city.Sheltered += 11;
            // Who holds a place is news only as far as it has come to the seat.
            if (city.Controller is { } holder && holder != seat) city.Controller = world.Scenario.Factions.First(f => f.Id != holder && f.Id != seat).Id;
        }
        return hidden;
    }

    // Numbers run through the whole world: the seat's own men would have others if somebody else had split a column.
    private static Force Renumbered(Force force) => new()
    {
        Number = force.Number + 10_000, Faction = force.Faction, Name = force.Name, Class = force.Class, Cell = force.Cell, City = force.City,
        CameFrom = force.CameFrom, CameTurn = force.CameTurn, Men = force.Men, Quality = force.Quality, Morale = force.Morale,
        MoraleBefore = force.MoraleBefore, Tempo = force.Tempo,
    };

    // Hidden events and cards beside those that the seat may see.
    private static TurnResult Hide(TurnResult last, World hidden, FactionId seat)
    {
        Audience others = Audience.Of(hidden.Scenario.Factions.Where(f => f.Id != seat).Select(f => f.Id).ToList());
        Card secret = new()
        {
            Id = "t1-secret", Turn = 1, Kind = CardKind.Battle, City = hidden.Scenario.Cities[0].Id, Title = "Secret", Summary = "Secret.", Clause = "2.1",
            Audience = others, FullFor = others,
        };
        return last with
        {
            After = hidden, Cards = [secret, .. last.Cards],
            Events = [new MenLost(hidden.Scenario.Factions.First(f => f.Id != seat).Id, hidden.Scenario.Cities[0].Id, 999) { Audience = others }, .. last.Events],
        };
    }

    private void Same<T>(FactionId seat, ulong seed, T expected, T actual)
    {
        string a = JsonSerializer.Serialize(expected), b = JsonSerializer.Serialize(actual);
        if (a == b) return;
        int at = 0;
        while (at < Math.Min(a.Length, b.Length) && a[at] == b[at]) at++;
        output.WriteLine($"seat {seat}, seed {seed}: differs at {at}\n  {a.Substring(Math.Max(0, at - 200), Math.Min(300, a.Length - Math.Max(0, at - 200)))}\n  {b.Substring(Math.Max(0, at - 200), Math.Min(300, b.Length - Math.Max(0, at - 200)))}");
        Assert.Fail($"{typeof(T).Name} of {seat} tells what is hidden (seed {seed}); see the output");
    }

    [Fact]
    public void Cards_of_one_kind_are_read_in_an_order_that_does_not_tell_which_was_begun_first()
    {
        Card refused = Told("t4-support-north-power-leak", CardKind.Leak), answered = Told("t4-support-south-power-relief", CardKind.Support), battle = Told("t4-battle-city", CardKind.Battle);
        string[] read = [.. Views.Cards([battle, answered, refused], SmallWar.South).Select(c => c.Id)];
        Assert.Equal(["t4-battle-city", "t4-support-north-power-leak", "t4-support-south-power-relief"], read);
        Assert.Equal(read, Views.Cards([battle, refused, answered], SmallWar.South).Select(c => c.Id));

        static Card Told(string id, CardKind kind) => new() { Id = id, Turn = 4, Kind = kind, Title = id, Summary = "", Clause = Clauses.SupportLeak, Audience = Audience.Public, FullFor = Audience.Public };
    }
}
