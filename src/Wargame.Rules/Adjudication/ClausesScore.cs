using System.Collections.Immutable;

namespace Wargame.Rules;

// System 20: what each wants.
public static partial class Clauses
{
    /// <summary>20.1</summary>
    public const string ObjectivePlaces = "20.1";
    /// <summary>20.2</summary>
    public const string ObjectivePeople = "20.2";
    /// <summary>20.3</summary>
    public const string ObjectiveMeans = "20.3";

    /// <summary>What each clause of system 20 says, in one line.</summary>
    public static ImmutableArray<Clause> Score { get; } =
    [
        new(ObjectivePlaces, "Places: turns for which one was held, how many of a list are held or spared by a hazard, one denied to another, a corridor open or cut, turns for which own strikes shut crossings."),
        new(ObjectivePeople, "People: killed and wounded by the faction's doing or in a list of places, displaced in the whole country, the fewer the better; brought to safety by its convoys or sheltered in a list of places, the more the better."),
        new(ObjectiveMeans, "Means kept: cohesion, legitimacy, a power's capacity and help given with it, men in permille of those at the start, institutions of its own or of another side, the terms on which its leadership went, promises kept less twice those broken; strikes held against the faction or answered by others, the fewer the better."),
    ];
}
