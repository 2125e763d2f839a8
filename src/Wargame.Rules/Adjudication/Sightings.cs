namespace Wargame.Rules;

/// <summary>
/// What there was to see in the turns of a game. In a rollout a faction is told of a place when it is asked what it knows of it, and not
/// every turn of all places: of most nobody ever asks. What it is told is the same.
/// </summary>
/// <param name="scenario">What is played.</param>
internal sealed class Sightings(Scenario scenario)
{
    private readonly List<Sighting> turns = [];

    /// <summary>Turns so far.</summary>
    public int Count { get; private set; }

    /// <summary>The latest turn.</summary>
    public Sighting Latest => turns[Count - 1];

    /// <summary>Begins a game.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a turn; arguments as for <see cref="Sighting.Take"/>.</summary>
    public Sighting Add(World world, RoadMap now, RoadMap then)
    {
        if (Count == turns.Count) turns.Add(new Sighting(scenario));
        Sighting next = turns[Count++];
        next.Take(world, now, then);
        return next;
    }

    /// <summary>Tells a faction of men in a place what it has not been told since a turn.</summary>
    /// <param name="faction">Position of the faction.</param>
    /// <param name="city">Position of the place.</param>
    /// <param name="reports">What it was told.</param>
    /// <param name="since">Number of turns of which it was told.</param>
    public void TellMen(int faction, int city, ForceReports reports, int since)
    {
        // Who sees a place himself forgets what he was told of it before.
        int from = Count - 1;
        while (from > since && !turns[from].IsSeen(faction, city)) from--;
        for (int t = from; t < Count; t++) turns[t].TellMen(faction, city, reports);
    }
}
