using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;
using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Turns everything that goes wrong into a problem that says no more than the caller may know.</summary>
public sealed class ProblemHandling(ILogger<ProblemHandling> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>Answers where the framework set a status and no body: malformed JSON, a body too large, a wrong method.</summary>
    public static Task OfStatus(StatusCodeContext context)
    {
        ProblemResult? problem = context.HttpContext.Response.StatusCode switch
        {
            400 => Fault.Malformed("The request is not what this address reads."),
            404 => Fault.UnknownAddress(),
            405 => Fault.Of(405, "WrongMethod", "This address does not take that method.", null),
            413 => Fault.TooLarge(),
            415 => Fault.NotJson(),
            _ => null,
        };
        return problem?.ExecuteAsync(context.HttpContext) ?? Task.CompletedTask;
    }

    private ProblemResult Answer(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: 413 }:
                return Fault.TooLarge();
            case BadHttpRequestException { InnerException: TextTooLong text }:
                return Fault.TooLong(text.Path is { Length: > 2 } where ? where[2..] : "", text.Most);
            case BadHttpRequestException { InnerException: JsonException wrong }:
                return Fault.Malformed(wrong.Path is { Length: > 1 } path ? $"The JSON is not what this address reads, at {path}." : "The JSON is not what this address reads.");
            case BadHttpRequestException bad:
                return Fault.Of(bad.StatusCode, "MalformedRequest", "The request is not what this address reads.", null);
            // A charset that nobody knows: the reader of bodies has no problem for it.
            case InvalidOperationException when MediaTypeHeaderValue.TryParse(http.Request.ContentType, out MediaTypeHeaderValue? type) && type.Charset.HasValue && type.Encoding is null:
                return Fault.NotJson();
            // An order without its kind: System.Text.Json has no JsonException for it.
            case NotSupportedException { Source: "System.Text.Json" }:
                return Fault.Malformed("The JSON has an object without its kind.");
            case UnreadableSession unreadable:
                return Fault.Damaged(http.Features.Get<Caller>(), unreadable.Message);
            case DamagedSession damaged:
                return Fault.Damaged(http.Features.Get<Caller>(), damaged.Damage.ToString());
            default:
                // As it was before the failure was handled: the address as it is mapped, and of what was sent only ids.
                IExceptionHandlerFeature? was = http.Features.Get<IExceptionHandlerFeature>();
                log.RequestFailed(exception, http.Request.Method, (was?.Endpoint as RouteEndpoint)?.RoutePattern.RawText, was?.RouteValues?["session"], was?.RouteValues?["faction"]);
                return Fault.Unexpected();
        }
    }
}
