using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

// What is in the papers, and what a seat finds where it stands.
public sealed partial class MayKnow
{
    private void Everybody()
    {
        Say("turn", world.Turn, world.Ending);
        Say("leaked", Each(world.Leaked));
        foreach (Claim claim in world.Claims) Say("claim", claim.By, claim.Kind, claim.City, claim.About, claim.Turn);
        foreach (RouteState route in world.Routes)
        {
            Say("route", route.Id, route.CutFor, route.DamagedFor > 0 ? route.ExtraKm : 0, Nearest(route.Clog, 10));
        }
        Say("killed in all", Harmed(world.Cities.Sum(c => c.Killed.Sum())));
        Say("wounded in all", Harmed(world.Cities.Sum(c => c.Wounded.Sum())));
        Say("displaced", Nearest(scenario.Parameters.DisplacedBefore + world.Cities.Sum(c => c.Left), 1000));
        Say("brought to safety", Nearest(world.Cities.Sum(c => c.Evacuated), 100));
        for (int cause = 0; cause < scenario.Factions.Length + scenario.Hazards.Length; cause++)
        {
            Say("harm by", cause, Harmed(world.Cities.Sum(c => c.Killed[cause] + c.Wounded[cause])));
        }
    }

    private void Places()
    {
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityState city = world.Cities[c];
            Say("place", city.Id, Nearest(city.People, 1000), Nearest(city.AtRisk, 1000), Nearest(city.LeftLastTurn, 100), Nearest(city.Guests, 1000));
            Say("harmed there", Harmed(city.Killed.Sum()), Harmed(city.Wounded.Sum()), city.Fought, city.ChangedTurn);
            Hazards(c);
            if (self < 0)
            {
                // Observers are told of changes of hands as all are: by the news of the turn.
                Say("held by", city.Controller, city.Contender);
                continue;
            }
            if (Inside(c))
            {
                Say("inside", city.Controller, city.Contender, city.Grip, city.Fort, city.Supply, city.Fear, city.Controller == seat ? city.CutOff : -1);
            }
            if (Inside(c) || OneRoadAway(c)) Say("unsettled", city.Digest > 0);
            Told(c);
        }
    }

    // Its own reports, as they came.
    private void Told(int city)
    {
        CityKnowledge known = world.Factions[self].Knows[city];
        Say("told", known.Controller, known.ControllerTurn, known.Contender);
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            if (known.Forces[f] is { } report) Say("report", f, report);
        }
    }

    // A gauge is read by one's own people in the place, and elsewhere by a service that may be late and a little off: the reading is what is public.
    private void Hazards(int city)
    {
        for (int h = 0; h < world.Hazards.Length; h++)
        {
            HazardState state = world.Hazards[h];
            Say("gauge", h, (sight ??= Sight.Of(world, seat)).Gauge(h, city));
            Say("taken", Nearest(state.Inside[city], 50), Nearest(state.Worst[city], 50), state.Broken[city], Nearest(state.Store[city], 50), state.Store[city] > 0);
            if (Inside(city)) Say("tried", state.Soaked[city]);
        }
    }

    private bool Inside(int city) => self >= 0 && (world.Cities[city].Controller == seat || manned.Contains(world.Cities[city].Id));

    private bool MenAt(CityId city) => manned.Contains(city);

    private bool OneRoadAway(int city) => besideMen.Contains(world.Cities[city].Id);

    private void Sides()
    {
        for (int f = 0; f < scenario.Factions.Length; f++)
        {
            FactionState faction = world.Factions[f];
            FactionDefinition definition = scenario.Factions[f];
            Say("side", faction.Id, faction.Collapsed, CohesionBand(faction.Cohesion), faction.PromisesKept, faction.PromisesBroken, faction.Escalation, faction.Answered, faction.AbandonedLastTurn);
            Say("word", faction.Credibility >= scenario.Parameters.Believed, faction.Credibility < scenario.Parameters.NotBelieved);
            if (definition.Patron is { } patron) Say("hands", patron.Pool <= 0 ? 0 : Math.Min(5, ((faction.Pool * 5) + patron.Pool - 1) / patron.Pool));
            Say("says", Each(faction.Stances));
            LeadershipState leadership = faction.Leadership;
            Say("leadership", leadership.Standing, leadership.Turn, leadership.Sharing, leadership.TransferTurn, OfficesBand(leadership.Institutions));
            if (self >= 0 && f != self) Say("to us", scenario.Board.Between(self, f));
        }
        foreach (Bargain sworn in world.Bargains)
        {
            if (sworn.State == BargainState.InForce && sworn.Holds(PledgeKind.Truce)) Say("sworn off fighting", sworn.By, sworn.With);
        }
    }

    private static string CohesionBand(int cohesion) => cohesion >= 550 ? "firm" : cohesion >= 400 ? "wavering" : cohesion >= 200 ? "low" : "breaking";

    private static string OfficesBand(int institutions) => institutions >= 800 ? "whole" : institutions >= 600 ? "most" : institutions >= 400 ? "some" : "few";
}
