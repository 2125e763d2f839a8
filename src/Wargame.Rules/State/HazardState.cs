namespace Wargame.Rules;

/// <summary>What is true of a hazard now. Lists are in scenario order of the places; a place to which it does not come stays at 0.</summary>
public sealed class HazardState
{
    /// <summary>Which hazard.</summary>
    public required string Id { get; init; }
    /// <summary>By how much this session's hazard is stronger than its schedule, permille.</summary>
    public required int Draw { get; set; }
    /// <summary>Levels, units.</summary>
    public required int[] Level { get; init; }
    /// <summary>Levels a turn ago.</summary>
    public required int[] Before { get; init; }
    /// <summary>What moves on from each place to the next in the coming turn, units.</summary>
    public required int[] Passed { get; init; }
    /// <summary>Of that, units that somebody let go on purpose.</summary>
    public required int[] Forced { get; init; }
    /// <summary>Who let them go, by position; -1 for nobody.</summary>
    public required int[] ForcedBy { get; init; }
    /// <summary>Share of the place that the hazard has taken, permille 0-1000.</summary>
    public required int[] Inside { get; init; }
    /// <summary>The largest that share has been, permille.</summary>
    public required int[] Worst { get; init; }
    /// <summary>How full a dam is, permille 0-1000.</summary>
    public required int[] Store { get; init; }
    /// <summary>The works have given way or been opened.</summary>
    public required bool[] Broken { get; init; }
    /// <summary>They were opened on purpose.</summary>
    public required bool[] Opened { get; init; }
    /// <summary>Share of the harm that somebody answers for, permille 0-1000.</summary>
    public required int[] Blame { get; init; }
    /// <summary>Who answers for it, by position; -1 for nobody.</summary>
    public required int[] BlameOn { get; init; }
    /// <summary>Turns in a row for which the works have been tried.</summary>
    public required int[] Soaked { get; init; }

    /// <summary>A hazard as it begins, before the session's dice say how strong it is.</summary>
    public static HazardState Start(Scenario scenario, HazardDefinition hazard)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(hazard);
        int cities = scenario.Cities.Length;
        var state = new HazardState
        {
            Id = hazard.Id, Draw = 0, Level = new int[cities], Before = new int[cities], Passed = new int[cities], Forced = new int[cities],
            ForcedBy = new int[cities], Inside = new int[cities], Worst = new int[cities], Store = new int[cities], Broken = new bool[cities],
            Opened = new bool[cities], Blame = new int[cities], BlameOn = new int[cities], Soaked = new int[cities],
        };
        Array.Fill(state.ForcedBy, -1);
        Array.Fill(state.BlameOn, -1);
        foreach (HazardPlace place in hazard.Places)
        {
            int c = scenario.IndexOf(place.City);
            state.Level[c] = state.Before[c] = state.Passed[c] = place.Level;
            state.Store[c] = place.Store;
        }
        return state;
    }

    /// <summary>Takes over what is true of the same hazard in another world.</summary>
    internal void Take(HazardState other)
    {
        Draw = other.Draw;
        ReadOnlySpan<int[]> from = [other.Level, other.Before, other.Passed, other.Forced, other.ForcedBy, other.Inside, other.Worst, other.Store, other.Blame, other.BlameOn, other.Soaked];
        ReadOnlySpan<int[]> to = [Level, Before, Passed, Forced, ForcedBy, Inside, Worst, Store, Blame, BlameOn, Soaked];
        for (int i = 0; i < to.Length; i++) from[i].CopyTo(to[i], 0);
        other.Broken.CopyTo(Broken, 0);
        other.Opened.CopyTo(Opened, 0);
    }

    /// <summary>A deep copy.</summary>
    public HazardState Clone() => new()
    {
        Id = Id, Draw = Draw, Level = [.. Level], Before = [.. Before], Passed = [.. Passed], Forced = [.. Forced], ForcedBy = [.. ForcedBy],
        Inside = [.. Inside], Worst = [.. Worst], Store = [.. Store], Broken = [.. Broken], Opened = [.. Opened], Blame = [.. Blame],
        BlameOn = [.. BlameOn], Soaked = [.. Soaked],
    };
}
