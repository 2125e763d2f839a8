namespace Wargame.Rules;

/// <summary>What is the seat's own: figures, men, movements.</summary>
internal static class OwnViews
{
    public static OwnView Of(Sight sight, TurnResult? last)
    {
        int change = 0;
        foreach (CohesionChanged moved in (last?.Events ?? []).OfType<CohesionChanged>())
        {
            if (moved.Faction == sight.Faction) change = moved.To - moved.From;
        }
        return new OwnView
        {
            Cohesion = sight.Cohesion,
            CohesionChange = change,
            Legitimacy = sight.Legitimacy,
            Credibility = sight.Credibility,
            CommandPoints = sight.CommandPoints,
            Lots = sight.Lots,
            AirPoints = sight.AirPoints,
            Pool = sight.Scenario.Factions[sight.Self].Patron is null ? null : sight.Pool,
            Men = sight.Forces().Sum(f => f.Men),
            Lost = sight.Lost,
            Deserted = sight.Deserted,
            Secrets = [.. sight.Secrets().Select(s => s.Text)],
            Objectives = Standings.Of(sight),
            Leadership = PoliticsViews.Own(sight),
            Cells = [.. sight.Cells()],
        };
    }

    // Numbers of forces and deliveries run through the whole world, so they would tell how much others do: views count their own.
    public static Dictionary<int, ForceView> Forces(Sight sight)
    {
        var forces = new Dictionary<int, ForceView>();
        foreach (OwnForce f in sight.Forces())
        {
            forces[forces.Count + 1] = new ForceView(f.Faction, f.Name, f.Class, f.City, f.Men, f.Quality, f.Morale, f.Tempo);
        }
        return forces;
    }

    public static Dictionary<int, DeliveryView> Deliveries(Sight sight)
    {
        var deliveries = new Dictionary<int, DeliveryView>();
        foreach (DeliveryView delivery in sight.Deliveries()) deliveries[deliveries.Count + 1] = delivery;
        return deliveries;
    }
}
