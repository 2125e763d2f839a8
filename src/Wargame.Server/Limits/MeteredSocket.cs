using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace Wargame.Server;

/// <summary>
/// A WebSocket that is read no faster than its allowance. The hub's own limits see calls; here pings, broken frames and calls of nothing count
/// too. Nobody is cut off for it: what is not read waits at the sender.
/// </summary>
internal sealed class MeteredSocket(WebSocket inner, Rate allowance, TimeProvider time) : WebSocket
{
    private readonly long began = time.GetTimestamp();
    private double spent;

    public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

    public override string? CloseStatusDescription => inner.CloseStatusDescription;

    public override WebSocketState State => inner.State;

    public override string? SubProtocol => inner.SubProtocol;

    public override void Abort() => inner.Abort();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Dispose() => inner.Dispose();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        WebSocketReceiveResult read = await inner.ReceiveAsync(buffer, cancellationToken);
        await Spend(read.Count, cancellationToken);
        return read;
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        ValueWebSocketReceiveResult read = await inner.ReceiveAsync(buffer, cancellationToken);
        await Spend(read.Count, cancellationToken);
        return read;
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    // A frame without content costs something too.
    private const int Frame = 8;

    private async ValueTask Spend(int bytes, CancellationToken ct)
    {
        double earned = time.GetElapsedTime(began).TotalSeconds * allowance.PerSecond;
        spent = Math.Max(spent, earned - allowance.Burst) + bytes + Frame;
        double over = spent - earned - allowance.Burst;
        if (over > 0) await Task.Delay(TimeSpan.FromSeconds(over / allowance.PerSecond), time, ct);
    }
}

/// <summary>Accepts a WebSocket as a metered one.</summary>
internal sealed class MeteredUpgrade(IHttpWebSocketFeature inner, Rate allowance, TimeProvider time) : IHttpWebSocketFeature
{
    public bool IsWebSocketRequest => inner.IsWebSocketRequest;

    public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => new MeteredSocket(await inner.AcceptAsync(context), allowance, time);
}
