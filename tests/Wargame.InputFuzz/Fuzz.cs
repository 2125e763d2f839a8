using System.Text.Json.Nodes;
using CsCheck;

namespace Wargame.InputFuzz;

/// <summary>What was tried, what was found, and what the heap held.</summary>
/// <param name="Http">Requests.</param>
/// <param name="Hub">Frames to the hub.</param>
/// <param name="Scenarios">Folders.</param>
/// <param name="Archives">Archives.</param>
/// <param name="Findings">Exceptions, 500s, hangs: a line each; empty where all is well.</param>
/// <param name="Answers">At how many different answers they arrived: codes by endpoint, answers of the hub, problems of folders and of archives.</param>
/// <param name="HeapAfterTenth">Bytes on the heap after a full collection when a tenth of the inputs had been tried.</param>
/// <param name="HeapAtEnd">The same at the end.</param>
public sealed record Report(long Http, long Hub, long Scenarios, long Archives, IReadOnlyList<string> Findings, string Answers, long HeapAfterTenth, long HeapAtEnd)
{
    /// <summary>The figures in one line.</summary>
    public override string ToString() =>
        $"inputs tried {Http + Hub + Scenarios + Archives}: http {Http}, hub {Hub}, scenarios {Scenarios}, archives {Archives}; different answers: {Answers}; heap {HeapAfterTenth >> 20} MB after a tenth, {HeapAtEnd >> 20} MB at the end";
}

/// <summary>Throws a number of inputs at every door, the dear ones rarely.</summary>
public static class Fuzz
{
    private const int Parts = 10, SessionLasts = 400, SocketsAtOnce = 8;

    /// <summary>Tries them all. The same seed makes the same inputs.</summary>
    public static async Task<Report> Run(long inputs, ulong seed, CancellationToken ct)
    {
        var findings = new Findings();
        await using Stage stage = await Stage.Open();
        var archives = new ArchiveInputs(await stage.Archive(), findings);
        foreach (byte[] bomb in archives.Bombs()) archives.Read(bomb);
        IReadOnlyList<Kind> kinds = Kinds(stage, await stage.Document(), archives, findings, inputs);
        PCG[][] chances = [.. kinds.Select(kind => kind.Chances(seed).ToArray())];
        long heapAfterTenth = 0;
        for (int part = 0; part < Parts; part++)
        {
            for (int i = 0; i < kinds.Count; i++)
            {
                PCG[] share = chances[i][(int)(kinds[i].Count * part / Parts)..(int)(kinds[i].Count * (part + 1) / Parts)];
                await (kinds[i].OverSockets ? Send(kinds[i], share, stage, ct) : All(kinds[i], share, Environment.ProcessorCount, ct));
            }
            if (part == 0) heapAfterTenth = Heap();
        }
        string answers = string.Join(", ", ((string[])["http", "hub", "scenarios", "archives"]).Select(door => $"{door} {findings.Answers(door)}"));
        return new Report(kinds[0].Count, kinds[1].Count * HubInputs.Frames, kinds[2].Count, kinds.Skip(3).Sum(kind => kind.Count), findings.All, answers, heapAfterTenth, Heap());
    }

    /// <summary>Tries one input again, by its kind and seed; answers what it brings to light.</summary>
    public static async Task<IReadOnlyList<string>> One(string kind, string seed)
    {
        var findings = new Findings();
        await using Stage stage = await Stage.Open();
        await Kinds(stage, await stage.Document(), new ArchiveInputs(await stage.Archive(), findings), findings, 0).Single(k => k.Name == kind).Try(PCG.Parse(seed));
        return findings.All;
    }

    // The dear ones rarely. Those of the hub are connections with some frames each.
    private static IReadOnlyList<Kind> Kinds(Stage stage, JsonNode document, ArchiveInputs archives, Findings findings, long inputs)
    {
        var scenarios = new ScenarioInputs(findings);
        var hub = new HubInputs(stage, findings);
        long requests = inputs * 4 / 100, connections = inputs * 2 / 100 / HubInputs.Frames, folders = inputs * 15 / 100, bodies = inputs * 3 / 1000, lines = inputs * 10 / 100;
        long bytes = inputs - requests - (connections * HubInputs.Frames) - folders - bodies - lines;
        return
        [
            Kind.Sent("http", requests, new HttpInputs(stage, document, archives, findings).Inputs, (request, name) => request(name), stage.Logged, findings),
            Kind.Sent("hub", connections, HubInputs.Inputs, (talk, _) => hub.Try(talk), stage.Logged, findings),
            Kind.Called("folder", folders, ScenarioInputs.Inputs, scenarios.Try, findings),
            Kind.Called("bytes", bytes, archives.Bytes, archives.Read, findings),
            Kind.Called("lines", lines, archives.Lines, archives.Read, findings),
            Kind.Called("bodies", bodies, archives.Bodies, archives.Tell, findings),
        ];
    }

    private static async Task Send(Kind kind, PCG[] share, Stage stage, CancellationToken ct)
    {
        foreach (PCG[] some in share.Chunk(SessionLasts))
        {
            if (!await stage.Stands()) await stage.Set();
            await All(kind, some, SocketsAtOnce, ct);
        }
    }

    private static Task All(Kind kind, PCG[] chances, int atOnce, CancellationToken ct) =>
        Parallel.ForEachAsync(chances, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct }, async (chance, _) => await kind.Try(chance));

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
