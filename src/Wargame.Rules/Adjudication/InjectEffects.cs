using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>What an inject does to the world, one effect at a time. An effect that names nothing to act on does nothing.</summary>
internal static class InjectEffects
{
    /// <summary>The most that an inject may move an index in a turn.</summary>
    private const int Most = 250;
    /// <summary>Fear never passes this.</summary>
    public const int FearMost = 800;

    /// <summary>Applies an effect; the key tells its card from others of the turn, the cause says whose event it is.</summary>
    public static void Apply(TurnWork work, InjectEffect effect, string key, string cause)
    {
        World world = work.World;
        Scenario scenario = work.Scenario;
        int faction = effect.Faction is { } id ? scenario.IndexOf(id) : -1;
        int city = effect.City is { } place ? scenario.IndexOf(place) : -1;
        int route = effect.Route is { } way ? scenario.IndexOf(way) : -1;
        int points = Math.Clamp(effect.Amount, -Most, Most);
        switch (effect.Kind)
        {
            case InjectEffectKind.Cohesion when faction >= 0:
                work.Shake(world.Factions[faction].Id, "An event", Clauses.Injected, points);
                break;
            case InjectEffectKind.Legitimacy when faction >= 0:
                FactionState judged = world.Factions[faction];
                judged.Legitimacy = Math.Clamp(judged.Legitimacy + points, 0, 1000);
                Explain(work, key, cause, CardKind.Claim, effect, "Legitimacy moved", points, "points of legitimacy", Audience.Of(judged.Id));
                break;
            case InjectEffectKind.Pool when faction >= 0:
                FactionState patron = world.Factions[faction];
                patron.Pool = Math.Max(0, patron.Pool + effect.Amount);
                Explain(work, key, cause, CardKind.Drain, effect, "Capacity moved", effect.Amount, "pool points", Audience.Of(patron.Id));
                break;
            case InjectEffectKind.Morale when faction >= 0 && city >= 0:
                Encourage(world, effect, points);
                Explain(work, key, cause, CardKind.Will, effect, "Morale moved", points, "points of morale", Audience.Of(world.Factions[faction].Id));
                break;
            case InjectEffectKind.CutRoute when route >= 0:
                world.Routes[route].CutFor = Math.Max(world.Routes[route].CutFor, Math.Max(1, effect.Amount));
                world.Routes[route].CutBy = effect.Faction;
                if (work.Ledger.WantsEvents) work.Ledger.Add(new RouteCut(world.Routes[route].Id, effect.Faction, world.Routes[route].CutFor) { Audience = Audience.Public });
                Explain(work, key, cause, CardKind.Interdiction, effect, "Road cut", world.Routes[route].CutFor, "turns", Audience.Public);
                break;
            case InjectEffectKind.OpenRoute when route >= 0:
                world.Routes[route].CutFor = 0;
                world.Routes[route].CutBy = null;
                Explain(work, key, cause, CardKind.Interdiction, effect, "Road open again", 0, "turns", Audience.Public);
                break;
            case InjectEffectKind.Fear when city >= 0:
                world.Cities[city].Fear = Math.Clamp(world.Cities[city].Fear + points, 0, FearMost);
                Explain(work, key, cause, CardKind.Flight, effect, "Fear moved", points, "points of fear", Holder(world.Cities[city]));
                break;
            case InjectEffectKind.Men when faction >= 0 && city >= 0 && effect.Amount > 0:
                Join(world, world.Factions[faction].Id, world.Cities[city].Id, effect.Amount);
                Explain(work, key, cause, CardKind.Reinforcement, effect, "Men joined", effect.Amount, "men", Audience.Of(world.Factions[faction].Id));
                break;
        }
    }

    private static void Encourage(World world, InjectEffect effect, int points)
    {
        foreach (Force force in CollectionsMarshal.AsSpan(world.Forces))
        {
            if (force.Faction == effect.Faction && force.City == effect.City) force.Morale = Math.Clamp(force.Morale + points, 0, 1000);
        }
    }

    /// <summary>Men from outside of the game: the only ones who are made, and only by control's word.</summary>
    private static void Join(World world, FactionId faction, CityId city, int men) => world.Forces.Add(new Force
    {
        Number = world.TakeNumber(), Faction = faction, Name = "Volunteers", Class = ForceClass.Local, Cell = "volunteers",
        City = city, CameTurn = world.Turn, Men = men, Quality = 400, Morale = 600, MoraleBefore = 600, Tempo = world.Scenario.Parameters.Tempo,
    });

    private static Audience Holder(CityState city) => city.Controller is { } holder ? Audience.Of(holder) : Audience.ControlOnly;

    private static void Explain(TurnWork work, string key, string cause, CardKind kind, InjectEffect effect, string what, int value, string unit, Audience audience)
    {
        if (!work.Ledger.WantsCards) return;
        string where = effect.City is { } city ? " in " + work.Scenario.City(city).Name
            : effect.Route is { } route ? $" between {work.Scenario.City(work.Scenario.Route(route).A).Name} and {work.Scenario.City(work.Scenario.Route(route).B).Name}"
            : "";
        work.Ledger.Add(new Card
        {
            Id = $"t{work.Turn}-event-{key}", Turn = work.Turn, Kind = kind, City = effect.City, Route = effect.Route, Faction = effect.Faction,
            Title = $"{what}{where}", Summary = $"{what}{where} by {cause}.",
            Sentence = "An event sets this; no dice are rolled for it.", Clause = Clauses.Injected, SeeAlso = [Clauses.Guard],
            Lines = [new CardLine("An event", Clauses.Injected, value)], Total = value, Unit = unit, Outcome = "as set",
            WhatIf = "Nothing that a seat decides would have changed it.", Audience = audience, FullFor = audience,
        });
    }
}
