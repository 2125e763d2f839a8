using System.Security.Cryptography;

namespace Wargame.Rules;

/// <summary>
/// The hash of a world: SHA-256 over every field in one canonical form. Numbers are four or eight bytes, low byte first; texts and lists
/// carry their length before them; what may be absent carries a mark. Two worlds have one hash exactly where all their fields are equal.
/// </summary>
public static class StateHash
{
    // Part of what is hashed, so that a change of the form cannot be mistaken for a change of a world.
    private const int Form = 1;

    /// <summary>64 lower-case hexadecimal digits over every field of a world.</summary>
    public static string Of(World world)
    {
        var sink = new HashSink();
        sink.Int(Form);
        sink.Text(world.Scenario.Id);
        sink.Long(world.Seed);
        sink.Int(world.Turn);
        sink.Int(world.NextNumber);
        sink.Int(world.Cities.Length);
        foreach (CityState city in world.Cities) Write(ref sink, city);
        sink.Int(world.Routes.Length);
        foreach (RouteState route in world.Routes) Write(ref sink, route);
        sink.Int(world.Factions.Length);
        foreach (FactionState faction in world.Factions) Write(ref sink, faction);
        sink.Int(world.Forces.Count);
        foreach (Force force in world.Forces) Write(ref sink, force);
        sink.Int(world.Deliveries.Count);
        foreach (Delivery delivery in world.Deliveries) Write(ref sink, delivery);
        sink.Int(world.Support.Count);
        foreach (SupportCase support in world.Support) Write(ref sink, support);
        sink.Int(world.Bargains.Count);
        foreach (Bargain bargain in world.Bargains) Write(ref sink, bargain);
        sink.Int(world.Claims.Count);
        foreach (Claim claim in world.Claims) Write(ref sink, claim);
        sink.Texts(world.Leaked);
        foreach (HazardState hazard in world.Hazards) Write(ref sink, hazard);
        sink.Texts(world.Closed);
        sink.Int(world.Late.Count);
        foreach (LateOrder late in world.Late)
        {
            sink.Text(late.Faction.Value);
            sink.Text(System.Text.Json.JsonSerializer.Serialize(late.Order));
        }
        sink.Int(world.Played.Count);
        foreach (PlayedEvent played in world.Played)
        {
            sink.Text(played.Id);
            sink.Int(played.Turn);
        }
        sink.Flag(world.Ending is not null);
        if (world.Ending is { } ending)
        {
            sink.Int(ending.Turn);
            sink.Int((int)ending.Kind);
            sink.Text(ending.Faction?.Value);
        }
        return Convert.ToHexStringLower(SHA256.HashData(sink.Written));
    }

    private static void Write(ref HashSink sink, CityState city)
    {
        sink.Text(city.Id.Value);
        sink.Text(city.Controller?.Value);
        sink.Text(city.Before?.Value);
        sink.Int(city.ChangedTurn);
        sink.Int(city.Digest);
        sink.Int(city.Fort);
        sink.Text(city.Contender?.Value);
        sink.Int(city.Grip);
        sink.Int(city.People);
        sink.Int(city.AtRisk);
        sink.Int(city.Sheltered);
        sink.Int(city.Guests);
        sink.Int(city.Left);
        sink.Int(city.LeftLastTurn);
        sink.Int(city.Evacuated);
        sink.Int(city.Fear);
        sink.Ints(city.Killed);
        sink.Ints(city.Wounded);
        sink.Int(city.Supply);
        sink.Int(city.CutOff);
        sink.Flag(city.Fought);
    }

    private static void Write(ref HashSink sink, HazardState hazard)
    {
        sink.Text(hazard.Id);
        sink.Int(hazard.Draw);
        sink.Ints(hazard.Level);
        sink.Ints(hazard.Before);
        sink.Ints(hazard.Passed);
        sink.Ints(hazard.Forced);
        sink.Ints(hazard.ForcedBy);
        sink.Ints(hazard.Inside);
        sink.Ints(hazard.Worst);
        sink.Ints(hazard.Store);
        foreach (bool broken in hazard.Broken) sink.Flag(broken);
        foreach (bool opened in hazard.Opened) sink.Flag(opened);
        sink.Ints(hazard.Blame);
        sink.Ints(hazard.BlameOn);
        sink.Ints(hazard.Soaked);
    }

    private static void Write(ref HashSink sink, RouteState route)
    {
        sink.Text(route.Id.Value);
        sink.Int(route.CutFor);
        sink.Text(route.CutBy?.Value);
        sink.Int(route.ExtraKm);
        sink.Int(route.DamagedFor);
        sink.Int(route.Clog);
    }

    private static void Write(ref HashSink sink, FactionState faction)
    {
        sink.Text(faction.Id.Value);
        sink.Int(faction.Cohesion);
        sink.Int(faction.Legitimacy);
        sink.Int(faction.Credibility);
        sink.Int(faction.Pool);
        sink.Int(faction.GrantedAir);
        sink.Int(faction.CollapsedTurn);
        sink.Int(faction.Escalation);
        sink.Ints(faction.StruckBy);
        sink.Int(faction.PromisesKept);
        sink.Int(faction.PromisesBroken);
        sink.Int(faction.Answered);
        sink.Int(faction.Lost);
        sink.Int(faction.Deserted);
        sink.Int(faction.Evacuated);
        sink.Int(faction.ShutTurns);
        sink.Int(faction.AbandonedLastTurn);
        sink.Ints(faction.Aid);
        sink.Int(faction.DesertedLastTurn);
        Write(ref sink, faction.Leadership);
        sink.Int(faction.Cells.Length);
        foreach (CellState cell in faction.Cells) Write(ref sink, cell);
        sink.Int(faction.Stances.Length);
        foreach (Stance stance in faction.Stances) sink.Int((int)stance);
        sink.Int(faction.Knows.Length);
        foreach (CityKnowledge known in faction.Knows)
        {
            sink.Text(known.Controller?.Value);
            sink.Int(known.ControllerTurn);
            sink.Text(known.Contender?.Value);
            sink.Int(known.Forces.Count);
            for (int f = 0; f < known.Forces.Count; f++) Write(ref sink, known.Forces[f]);
        }
    }

    private static void Write(ref HashSink sink, LeadershipState leadership)
    {
        sink.Int((int)leadership.Standing);
        sink.Int(leadership.Turn);
        sink.Text(leadership.Host?.Value);
        sink.Int(leadership.Grade);
        sink.Int(leadership.LowTurns);
        sink.Int((int)leadership.Sharing);
        sink.Int(leadership.PublicTurn);
        sink.Int(leadership.PaidTurn);
        sink.Int(leadership.TransferTurn);
        sink.Int(leadership.StoodDown);
        sink.Int(leadership.Institutions);
    }

    private static void Write(ref HashSink sink, CellState cell)
    {
        sink.Int(cell.Loyalty);
        sink.Int(cell.Cohesion);
        sink.Int(cell.CollapsedTurn);
        sink.Flag(cell.Defies);
    }

    private static void Write(ref HashSink sink, ForceReport? known)
    {
        sink.Flag(known is not null);
        if (known is not { } report) return;
        sink.Int(report.Low);
        sink.Int(report.High);
        sink.Int(report.Turn);
        sink.Int(report.Letter);
        sink.Int(report.Number);
        sink.Text(report.Source);
    }

    private static void Write(ref HashSink sink, Force force)
    {
        sink.Int(force.Number);
        sink.Text(force.Faction.Value);
        sink.Text(force.Name);
        sink.Int((int)force.Class);
        sink.Text(force.Cell);
        sink.Text(force.City.Value);
        sink.Text(force.CameFrom?.Value);
        sink.Int(force.CameTurn);
        sink.Int(force.Men);
        sink.Int(force.Quality);
        sink.Int(force.Morale);
        sink.Int(force.MoraleBefore);
        sink.Int(force.Tempo);
    }

    private static void Write(ref HashSink sink, Delivery delivery)
    {
        sink.Int(delivery.Number);
        sink.Text(delivery.From.Value);
        sink.Text(delivery.To.Value);
        sink.Int((int)delivery.Kind);
        sink.Flag(delivery.Force is not null);
        if (delivery.Force is { } force) Write(ref sink, force);
        sink.Int(delivery.Amount);
        sink.Text(delivery.Target?.Value);
        sink.Int(delivery.Way.Count);
        foreach (RouteId route in delivery.Way) sink.Text(route.Value);
        sink.Int(delivery.Arrives);
        sink.Int(delivery.Request);
        sink.Flag(delivery.Attacks);
    }

    private static void Write(ref HashSink sink, SupportCase support)
    {
        sink.Int(support.Number);
        sink.Text(support.Asker.Value);
        sink.Text(support.Power.Value);
        sink.Int((int)support.Kind);
        sink.Text(support.Where?.Value);
        sink.Int(support.Amount);
        sink.Texts(support.Terms);
        sink.Int((int)support.State);
        sink.Int(support.Turn);
        sink.Int(support.Steps.Count);
        foreach (SupportStep step in support.Steps)
        {
            sink.Int(step.Turn);
            sink.Text(step.By.Value);
            sink.Int((int)step.Step);
            sink.Int(step.Amount);
            sink.Texts(step.Terms);
            sink.Text(step.Text);
        }
    }

    private static void Write(ref HashSink sink, Bargain bargain)
    {
        sink.Int(bargain.Number);
        sink.Text(bargain.By.Value);
        sink.Text(bargain.With.Value);
        Write(ref sink, bargain.Gives);
        Write(ref sink, bargain.Wants);
        sink.Int(bargain.Turns);
        sink.Int((int)bargain.State);
        sink.Int(bargain.Turn);
        sink.Text(bargain.Waits.Value);
        sink.Int(bargain.Until);
        sink.Text(bargain.Guarantor?.Value);
        sink.Text(bargain.BrokenBy?.Value);
        sink.Text(bargain.Text);
    }

    private static void Write(ref HashSink sink, IReadOnlyList<Pledge> pledges)
    {
        sink.Int(pledges.Count);
        foreach (Pledge pledge in pledges)
        {
            sink.Int((int)pledge.Kind);
            sink.Text(pledge.City?.Value);
            sink.Int(pledge.Amount);
        }
    }

    private static void Write(ref HashSink sink, Claim claim)
    {
        sink.Int(claim.Number);
        sink.Text(claim.By.Value);
        sink.Int((int)claim.Kind);
        sink.Text(claim.City?.Value);
        sink.Text(claim.About?.Value);
        sink.Flag(claim.True);
        sink.Int(claim.Turn);
    }
}
