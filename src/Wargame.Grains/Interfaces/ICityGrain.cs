using Orleans;
using Orleans.Concurrency;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>One city of a session: adjudicates itself by the pure function and keeps its own history. Key: session/city.</summary>
public interface ICityGrain : IGrainWithStringKey
{
    /// <summary>Battle, will, morale and harm of this turn; kept nowhere before <see cref="Keep"/>.</summary>
    Task<Immutable<CityResult>> Adjudicate(Immutable<CitySituation> situation);
    /// <summary>A turn was committed: adds the city's state to its history. A city that missed some reads them from the journal.</summary>
    [OneWay]
    Task Keep(int turn);
    /// <summary>What became of the city turn by turn, for control and researchers.</summary>
    Task<Immutable<IReadOnlyList<CityTurn>>> History();
}

/// <summary>A city after a turn.</summary>
/// <param name="Turn">Turn; 0 for the start.</param>
/// <param name="City">State after.</param>
public sealed record CityTurn(int Turn, CityState City);
