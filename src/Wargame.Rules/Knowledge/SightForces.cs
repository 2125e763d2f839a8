namespace Wargame.Rules;

/// <summary>Own men, where they stand and what they are next to.</summary>
public sealed partial class Sight
{
    /// <summary>Own men in a place.</summary>
    public int Men(int city) => table.Men[row + city];

    /// <summary>Places with men of the seat, in scenario order.</summary>
    internal ReadOnlySpan<int> Garrisons => garrisons.AsSpan(0, garrisoned);

    /// <summary>Places that the seat holds, in scenario order.</summary>
    internal ReadOnlySpan<int> Held => held.AsSpan(0, holding);

    /// <summary>Places with men of the seat in them or one road away, in scenario order.</summary>
    internal ReadOnlySpan<int> Beside
    {
        get
        {
            if (beside < 0) Reach();
            return near.AsSpan(0, beside);
        }
    }

    /// <summary>Men of the seat stand in a place or one road from it.</summary>
    internal bool IsBeside(int city)
    {
        if (beside < 0) Reach();
        return reached.Has(city);
    }

    private void Reach()
    {
        reached.Clear();
        foreach (int city in Garrisons)
        {
            if (board.Large)
            {
                reached.Add(city);
                foreach (Leg leg in board.Roads(city)) reached.Add(leg.To);
            }
            else
            {
                reached.Add(board.Near(city));
            }
        }
        beside = reached.List(near);
    }

    /// <summary>Of these, men whom a place entered without a fight ties down: they do not march on, but may leave it altogether.</summary>
    public int Tied(int city) => table.Unsettled[city] && Holds(city) ? Math.Min(Figures.DigestMen, Men(city)) : 0;

    /// <summary>A place that was entered without a fight and is not settled yet, where the seat is inside or one road away.</summary>
    public bool Unsettled(int city)
    {
        return table.Unsettled[city] && self >= 0 && (Inside(city) || IsBeside(city));
    }

    /// <summary>Who threatens the places next to one though not at war: position of its holder, where it was taken without a fight and nothing is agreed; else -1.</summary>
    public int Rival(int city) => table.Unsettled[city] ? Taker(city) : -1;

    private int Taker(int city)
    {
        int taker = Controller(city);
        if (!Unsettled(city) || With(taker) != Relation.Neutral || Report(city, taker) is not { High: >= Rivals.LeastMen }) return -1;
        foreach (Bargain bargain in Deals)
        {
            if (bargain.State == BargainState.InForce && bargain.Involves(Scenario.Factions[taker].Id)) return -1;
        }
        return taker;
    }

    /// <summary>Own forces in scenario order of their numbers.</summary>
    public IEnumerable<OwnForce> Forces()
    {
        if (self < 0) yield break;
        FactionId own = world.Factions[self].Id;
        foreach (Force force in world.Forces)
        {
            if (force.Faction == own && force.Men > 0) yield return new OwnForce(force);
        }
    }

    /// <summary>Own forces in a place.</summary>
    public IEnumerable<OwnForce> Forces(int city)
    {
        if (self < 0) yield break;
        if (firstHere is null) Chain();
        for (int f = firstHere![city]; f >= 0; f = nextHere![f]) yield return new OwnForce(world.Forces[f]);
    }

    // Own forces by place, each with the next one there: who looks at all places would else walk all forces for each.
    private void Chain()
    {
        var first = new int[holder.Length];
        Array.Fill(first, -1);
        nextHere = new int[world.Forces.Count];
        FactionId own = world.Factions[self].Id;
        for (int f = nextHere.Length - 1; f >= 0; f--)
        {
            Force force = world.Forces[f];
            if (force.Faction != own || force.Men <= 0) continue;
            int city = force.PlaceIn(Scenario);
            nextHere[f] = first[city];
            first[city] = f;
        }
        firstHere = first;
    }

    /// <summary>Own men in a place who have momentum to advance.</summary>
    public int Rested(int city) => table.Rested[row + city];

    /// <summary>Most momentum of own men in a place, permille; 0 where there are none.</summary>
    public int Freshest(int city) => table.Freshest[row + city];
}
