namespace Wargame.Rules;

/// <summary>Control's view: the truth, in the same shape as a seat's view.</summary>
internal static class TruthView
{
    public static View Of(World world, TurnResult? last)
    {
        Sight open = Sight.Of(world, null);
        return new View
        {
            Truth = true,
            Turn = world.Turn,
            Cities = Cities(world, open),
            Routes = Views.RouteViews(open),
            Factions = Factions(world, open),
            Forces = world.Forces.Where(f => f.Men > 0).ToDictionary(
                f => f.Number, f => new ForceView(f.Faction, f.Name, f.Class, f.City, f.Men, f.Quality, f.Morale, f.Tempo)),
            Deliveries = world.Deliveries.ToDictionary(
                d => d.Number, d => new DeliveryView(d.From, d.To, d.Kind, d.Force?.Men ?? d.Amount, d.Target, [.. d.Way], d.Arrives)),
            Support = world.Support.ToDictionary(s => s.Number, s => s with { }),
            Bargains = world.Bargains.ToDictionary(b => b.Number, b => b with { }),
            Corridors = world.Scenario.Corridors.ToDictionary(c => c.Id, c => Corridors.Seen(open, c)),
            News = NewsDesk.Of(open, last),
            People = Views.PeopleOf(open, last),
            Report = last is null ? null : Reports.Truth(open, last),
            Ending = world.Ending,
            Results = world.Ending is null ? null : Results.Of(world),
        };
    }

    private static Dictionary<CityId, CityView> Cities(World world, Sight open)
    {
        Dictionary<CityId, CityView> cities = CityViews.All(open);
        for (int c = 0; c < world.Cities.Length; c++)
        {
            CityState city = world.Cities[c];
            var garrison = world.Forces.Where(f => f.City == city.Id && f.Faction == city.Controller).ToList();
            int men = garrison.Sum(f => f.Men);
            int morale = men == 0 ? 0 : (int)(garrison.Sum(f => (long)f.Morale * f.Men) / men);
            int before = men == 0 ? 0 : (int)(garrison.Sum(f => (long)f.MoraleBefore * f.Men) / men);
            bool threatened = city.Controller is { } holder && GarrisonChoices.HostileNextTo(Sight.Of(world, holder), c) is not null;
            cities[city.Id] = cities[city.Id] with
            {
                Present = new PresentView(men, morale, morale - before, city.Fort, city.Supply, city.CutOff, city.Grip, city.Fear, threatened),
                Reported = Others(world, city),
            };
        }
        return cities;
    }

    private static Dictionary<FactionId, ReportedView> Others(World world, CityState city)
    {
        var others = new Dictionary<FactionId, ReportedView>();
        foreach (FactionState faction in world.Factions)
        {
            if (faction.Id == city.Controller) continue;
            int men = world.Forces.Where(f => f.City == city.Id && f.Faction == faction.Id).Sum(f => f.Men);
            if (men > 0) others[faction.Id] = new ReportedView(men, men, 0, 'A', 1, "truth");
        }
        return others;
    }

    private static Dictionary<FactionId, FactionView> Factions(World world, Sight open)
    {
        var factions = new Dictionary<FactionId, FactionView>();
        for (int f = 0; f < world.Factions.Length; f++)
        {
            FactionState faction = world.Factions[f];
            int places = world.Cities.Count(c => c.Controller == faction.Id);
            factions[faction.Id] = new FactionView(
                faction.Collapsed, places, Relation.Neutral, world.Scenario.Factions[f].Patron is null ? null : faction.Pool,
                new Band(faction.Cohesion, faction.Cohesion))
            {
                Leadership = PoliticsViews.Public(open, f), Recognises = PoliticsViews.Recognised(open, f),
            };
        }
        return factions;
    }
}
