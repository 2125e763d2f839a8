namespace Wargame.Rules;

/// <summary>A doctrine as one session plays it: its temperament applied, and its places by position. A rollout goes from session to session with it.</summary>
internal sealed class Policy
{
    private readonly ulong[] bargains, commands, asks;
    private readonly ulong name;
    private readonly int[] rank, keeps, targets;
    private readonly DoctrineDefinition?[] moods = new DoctrineDefinition?[Temperament.Count];
    private readonly FactionId faction;
    private readonly DoctrineDefinition source;

    /// <summary>For a faction of a scenario.</summary>
    public Policy(Scenario scenario, DoctrineDefinition definition, FactionId faction, Dice dice)
    {
        this.faction = faction;
        Definition = source = definition;
        Play(dice);
        name = DiceSubject.NumberOf($"{faction}:");
        keeps = Positions(scenario, definition.Keeps);
        targets = Positions(scenario, definition.Targets);
        bargains = [.. scenario.Factions.Select(f => DiceSubject.NumberOf($"{faction}:bargain:{f.Id}"))];
        commands = [.. scenario.Cities.Select(c => DiceSubject.NumberOf($"{faction}:orders:{c.Id}"))];
        asks = [.. scenario.Board.Support.To(scenario.IndexOf(faction)).ToArray().Select(g => DiceSubject.NumberOf($"{faction}:ask:{scenario.Factions[g.Power].Id}:{SupportBoard.NameOf(g.Offer.Kind)}"))];
        rank = new int[scenario.Cities.Length];
        Array.Fill(rank, definition.Keeps.Length);
        for (int i = definition.Keeps.Length - 1; i >= 0; i--)
        {
            if (scenario.IndexOf(definition.Keeps[i]) is >= 0 and var c) rank[c] = i;
        }
    }

    /// <summary>How the names of its rolls begin: with the faction and a colon.</summary>
    public DiceSubject Subject => DiceSubject.Of(name);

    /// <summary>What the roll is about by which a bargain is offered to a side or not. There is one for every other side every turn.</summary>
    public DiceSubject Bargain(int faction) => DiceSubject.Of(bargains[faction]);

    /// <summary>What the roll is about by which a garrison is given orders or not.</summary>
    public DiceSubject Command(int city) => DiceSubject.Of(commands[city]);

    /// <summary>What the roll is about by which the faction asks for what it can be given or not, by its number among the givings.</summary>
    public DiceSubject Ask(int giving) => DiceSubject.Of(asks[giving]);

    /// <summary>True for the policy of that definition.</summary>
    public bool Is(DoctrineDefinition definition) => ReferenceEquals(source, definition);

    /// <summary>Plays the session of these dice from now on.</summary>
    public void Play(Dice dice)
    {
        Dice = dice;
        int mood = Temperament.Of(faction, dice);
        Definition = moods[mood] ??= Temperament.Apply(source, mood);
    }

    /// <summary>The session's dice.</summary>
    public Dice Dice { get; private set; }
    /// <summary>Its parameters.</summary>
    public DoctrineDefinition Definition { get; private set; }
    /// <summary>Rank of each place among those that it keeps: 0 first; beyond the list for others.</summary>
    public ReadOnlySpan<int> Rank => rank;
    /// <summary>Places that it keeps and that exist, in its order.</summary>
    public ReadOnlySpan<int> Keeps => keeps;
    /// <summary>Places that it wants and that exist, in its order.</summary>
    public ReadOnlySpan<int> Targets => targets;

    private static int[] Positions(Scenario scenario, IReadOnlyList<CityId> ids)
    {
        var positions = new List<int>(ids.Count);
        for (int i = 0; i < ids.Count; i++)
        {
            if (scenario.IndexOf(ids[i]) is >= 0 and var c) positions.Add(c);
        }
        return [.. positions];
    }
}
