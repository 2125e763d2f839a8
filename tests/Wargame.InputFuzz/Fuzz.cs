using System.Text.Json.Nodes;

namespace Wargame.InputFuzz;

/// <summary>What was tried, what was found, and what the heap held.</summary>
/// <param name="Http">Requests.</param>
/// <param name="Hub">Frames to the hub.</param>
/// <param name="Scenarios">Folders.</param>
/// <param name="Archives">Archives.</param>
/// <param name="Findings">Exceptions, 500s, hangs: a line each; empty where all is well.</param>
/// <param name="HeapAfterTenth">Bytes on the heap after a full collection when a tenth of the inputs had been tried.</param>
/// <param name="HeapAtEnd">The same at the end.</param>
public sealed record Report(long Http, long Hub, long Scenarios, long Archives, IReadOnlyList<string> Findings, long HeapAfterTenth, long HeapAtEnd)
{
    /// <summary>The figures in one line.</summary>
    public override string ToString() =>
        $"inputs tried {Http + Hub + Scenarios + Archives}: http {Http}, hub {Hub}, scenarios {Scenarios}, archives {Archives}; heap {HeapAfterTenth >> 20} MB after a tenth, {HeapAtEnd >> 20} MB at the end";
}

/// <summary>Throws a number of inputs at every door, the dear ones rarely.</summary>
public static class Fuzz
{
    private const int SessionLasts = 400;

    /// <summary>Tries them all. The same seed makes the same inputs.</summary>
    public static async Task<Report> Run(long inputs, ulong seed, CancellationToken ct)
    {
        var findings = new Findings();
        await using Stage stage = await Stage.Open();
        byte[] archive = await stage.Archive();
        JsonNode document = await stage.Document();
        var archives = new ArchiveInputs(seed, archive, findings);
        var scenarios = new ScenarioInputs(seed, findings);
        var http = new HttpInputs(seed, stage, document, archive, archives, findings);
        var hub = new HubInputs(seed, stage, findings);
        long requests = inputs * 4 / 100, connections = inputs * 2 / 100 / HubInputs.Frames, folders = inputs * 15 / 100, bodies = inputs * 3 / 1000, lines = inputs * 10 / 100;
        long bytes = inputs - requests - (connections * HubInputs.Frames) - folders - bodies - lines;
        long heapAfterTenth = 0;
        archives.TryBombs();
        for (int part = 0; part < 10; part++)
        {
            (long From, long To) Share(long all) => (all * part / 10, all * (part + 1) / 10);
            await Sockets(Share(requests), http.Try, stage, ct);
            await Sockets(Share(connections), hub.Try, stage, ct);
            InProcess(Share(folders), scenarios.Try, ct);
            InProcess(Share(bytes), archives.TryBytes, ct);
            InProcess(Share(lines), archives.TryLines, ct);
            InProcess(Share(bodies), archives.TryBodies, ct);
            if (part == 0) heapAfterTenth = Heap();
        }
        return new Report(requests, connections * HubInputs.Frames, folders, bytes + lines + bodies, findings.All, heapAfterTenth, Heap());
    }

    /// <summary>Tries one input again; answers what it brings to light.</summary>
    public static async Task<IReadOnlyList<string>> One(string kind, long number, ulong seed)
    {
        var findings = new Findings();
        await using Stage stage = await Stage.Open();
        byte[] archive = await stage.Archive();
        var archives = new ArchiveInputs(seed, archive, findings);
        switch (kind)
        {
            case "http": await new HttpInputs(seed, stage, await stage.Document(), archive, archives, findings).Try(number); break;
            case "hub": await new HubInputs(seed, stage, findings).Try(number); break;
            case "scenario": new ScenarioInputs(seed, findings).Try(number); break;
            case "bytes": archives.TryBytes(number); break;
            case "lines": archives.TryLines(number); break;
            default: archives.TryBodies(number); break;
        }
        return findings.All;
    }

    private static async Task Sockets((long From, long To) share, Func<long, Task> act, Stage stage, CancellationToken ct)
    {
        for (long from = share.From; from < share.To; from += SessionLasts)
        {
            if (!await stage.Stands()) await stage.Set();
            await Parallel.ForAsync(from, Math.Min(share.To, from + SessionLasts), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct }, async (number, _) => await act(number));
        }
    }

    private static void InProcess((long From, long To) share, Action<long> act, CancellationToken ct) =>
        Parallel.For(share.From, share.To, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, number => act(number));

    private static long Heap()
    {
        for (int i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
