using System.Diagnostics.Metrics;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>What the host counts.</summary>
public static class HostMeasures
{
    /// <summary>Connections that watch a feed.</summary>
    public static readonly UpDownCounter<long> Connections = Measures.Meter.CreateUpDownCounter<long>("wargame.connections", "{connection}");

    /// <summary>Frames that wait for a reader when a further one comes.</summary>
    public static readonly Histogram<int> QueueLength = Measures.Meter.CreateHistogram<int>("wargame.push.queue", "{frame}");

    /// <summary>Whole documents that were sent in place of changes.</summary>
    public static readonly Counter<long> Resyncs = Measures.Meter.CreateCounter<long>("wargame.push.resyncs", "{document}");

    /// <summary>Problems answered, by code.</summary>
    public static readonly Counter<long> Refusals = Measures.Meter.CreateCounter<long>("wargame.refusals", "{answer}");
}
