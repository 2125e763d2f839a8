using CsCheck;

namespace Wargame.InputFuzz;

/// <summary>
/// A kind of inputs. Each input has a seed of CsCheck's by which it comes again, alone: <c>--only hub 0N0XIzNsQ0O2</c>. CsCheck's own sampling would
/// take the first one only from a seed and the others from the clock; here all follow from the run's.
/// </summary>
/// <param name="Name">Name.</param>
/// <param name="Count">How many are tried.</param>
/// <param name="OverSockets">They go to the server, and so to the session that is played there.</param>
/// <param name="Try">Draws one and tries it.</param>
internal sealed record Kind(string Name, long Count, bool OverSockets, Func<PCG, Task> Try)
{
    private const int Shrinks = 2_000;

    /// <summary>How long the server may take for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Inputs that go to the server, which has to answer and may log no error.</summary>
    public static Kind Sent<T>(string name, long count, Gen<T> inputs, Func<T, string, Task> send, Errors logged, Findings findings) => new(name, count, true, async chance =>
    {
        string input = $"{name} {chance}";
        try
        {
            await send(inputs.Generate(chance, null, out _), input);
        }
        catch (OperationCanceledException)
        {
            findings.Add(input, "hang", "not answered in time");
        }
        catch (HttpRequestException why)
        {
            findings.Add(input, why, () => "");
        }
        foreach ((string line, Exception? why) in logged.Take())
        {
            if (why is null) findings.Add($"{input} or one beside it", line, line);
            else findings.Add($"{input} or one beside it", why, () => line);
        }
    });

    /// <summary>Inputs to a call in this process, which may not throw. Of one that makes it throw CsCheck looks for the smallest.</summary>
    public static Kind Called<T>(string name, long count, Gen<T> inputs, Action<T> call, Findings findings) => new(name, count, false, chance =>
    {
        string seed = chance.ToString();
        T input = inputs.Generate(chance, null, out _);
        try
        {
            call(input);
        }
        catch (Exception why)
        {
            findings.Add($"{name} {seed}", why, () => Smallest(inputs, call, seed));
        }
        return Task.CompletedTask;
    });

    /// <summary>What draws each of them: the same for the same seed.</summary>
    public IEnumerable<PCG> Chances(ulong seed)
    {
        var chance = new PCG(Name.Aggregate(0u, (sum, letter) => (sum * 31) + letter), seed);
        for (long i = 0; i < Count; i++) yield return new PCG(chance.Next(), chance.Next64());
    }

    private static string Smallest<T>(Gen<T> inputs, Action<T> call, string seed)
    {
        try
        {
            inputs.Sample(call, seed: seed, iter: Shrinks, threads: 1);
            return "";
        }
        catch (CsCheckException found)
        {
            return found.Message;
        }
    }
}
