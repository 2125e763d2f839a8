using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Wargame.Grains;

/// <summary>
/// Activities and meters of the product, all under one name; they cost next to nothing while nobody listens. Tags are ids, numbers and codes,
/// never a text that a person wrote.
/// </summary>
public static class Measures
{
    /// <summary>Name of the source of activities and of the meter.</summary>
    public const string Name = "Wargame";

    /// <summary>Starts activities: request, adjudicate, journal append, push.</summary>
    public static readonly ActivitySource Activities = new(Name);

    /// <summary>The meter.</summary>
    public static readonly Meter Meter = new(Name);

    /// <summary>Turns that were adjudicated and committed.</summary>
    public static readonly Counter<long> TurnsAdjudicated = Meter.CreateCounter<long>("wargame.turns.adjudicated", "{turn}");

    /// <summary>From the close of planning to the commit.</summary>
    public static readonly Histogram<double> Adjudication = Meter.CreateHistogram<double>("wargame.turn.adjudication", "ms");

    /// <summary>From posting entries to their being on disk.</summary>
    public static readonly Histogram<double> Append = Meter.CreateHistogram<double>("wargame.journal.append", "ms");
}
