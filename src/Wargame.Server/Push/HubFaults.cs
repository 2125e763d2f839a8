using Microsoft.AspNetCore.SignalR;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Tells refusals from bugs on the hub: SignalR itself would log both as errors, with what was called.</summary>
public sealed class HubFaults(ILogger<HubFaults> log) : IHubFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception bug) when (bug is not HubException)
        {
            log.CallFailed(bug, invocationContext.HubMethodName, invocationContext.HubMethodArguments is [SessionId session, ..] ? session : null);
            throw;
        }
    }
}
