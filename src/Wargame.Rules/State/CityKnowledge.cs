namespace Wargame.Rules;

/// <summary>What one faction believes of one city: the only ground of its view, its forecasts and its doctrine beyond its own forces.</summary>
public sealed class CityKnowledge
{
    /// <summary>Who is believed to hold it.</summary>
    public FactionId? Controller { get => CityState.Known(Holder); set => Holder = value ?? default; }
    /// <summary>Turn of that belief; 0 before the start.</summary>
    public int ControllerTurn { get; set; }
    /// <summary>Who is believed to fight inside against the holder.</summary>
    public FactionId? Contender { get => CityState.Known(Rival); set => Rival = value ?? default; }
    /// <summary>Reports on forces, by faction in scenario order; null where there is none.</summary>
    public required ForceReports Forces { get; init; }

    /// <summary>Turns of which its reports tell, of those that its faction has still to be told of when it is asked; no part of the state.</summary>
    internal int Told { get; set; }

    /// <summary>The same as <see cref="Controller"/>; the id of no faction for nobody, as in a state of the place.</summary>
    internal FactionId Holder { get; private set; }
    /// <summary>The same as <see cref="Contender"/> in the same way.</summary>
    internal FactionId Rival { get; private set; }

    /// <summary>Takes over what another faction, or the same one at another time, believes of the place.</summary>
    internal void Take(CityKnowledge other)
    {
        (Holder, Rival, ControllerTurn) = (other.Holder, other.Rival, other.ControllerTurn);
        Told = other.Told;
        Forces.Take(other.Forces);
    }

    /// <summary>A deep copy.</summary>
    public CityKnowledge Clone() => new() { Controller = Controller, ControllerTurn = ControllerTurn, Contender = Contender, Forces = Forces.Clone() };
}

/// <summary>How a report on forces came about and how far it can be trusted (Admiralty pair).</summary>
/// <param name="Low">Fewest men.</param>
/// <param name="High">Most men.</param>
/// <param name="Turn">Turn of the observation; 0 before the start.</param>
/// <param name="Letter">Reliability of the source: A seen by own forces, B two sources, C one or a claim by a side that is believed, D any other claim, E one by a side that is not believed.</param>
/// <param name="Number">Corroboration 1-5, 1 best.</param>
/// <param name="Source">For people, e.g. "own forces", "two sources".</param>
[method: System.Text.Json.Serialization.JsonConstructor]
public readonly record struct ForceReport(int Low, int High, int Turn, char Letter, int Number, string Source);
