using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Sends a <see cref="ProblemAnswer"/>.</summary>
public sealed class ProblemResult(ProblemAnswer problem) : IResult, IStatusCodeHttpResult
{
    /// <summary>Media type of a problem.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>What is sent.</summary>
    public ProblemAnswer Problem { get; } = problem;

    /// <summary>HTTP status.</summary>
    public int? StatusCode => Problem.Status;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Problem.Status;
        HostMeasures.Refusals.Add(1, new KeyValuePair<string, object?>("code", Problem.Code));
        return httpContext.Response.WriteAsJsonAsync(Problem with { TraceId = Traces.Current }, WireJson.Options, ContentType, httpContext.RequestAborted);
    }
}
