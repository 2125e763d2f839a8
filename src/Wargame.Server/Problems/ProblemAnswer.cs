using System.Text.Json.Serialization;

namespace Wargame.Server;

/// <summary>Why a call failed, as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code, e.g. <c>NotYourSeat</c>.</param>
/// <param name="Title">What is wrong, one sentence for the person.</param>
/// <param name="Remedy">What would help; absent where there is nothing to say.</param>
public sealed record ProblemAnswer(int Status, string Code, string Title, string? Remedy)
{
    /// <summary>Trace id of the request, by which the server's log has its lines; the header <c>Trace-Id</c> says the same.</summary>
    public string? TraceId { get; init; }

    /// <summary>Kind of problem as a name, made from the code.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => $"urn:wargame:{Code}";
}
