using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Wargame.Grains;

namespace Wargame.Server;

/// <summary>A push as the bytes that go over the wire: made once, whoever watches.</summary>
/// <param name="N">Number of the document's state after it.</param>
/// <param name="Message">The framed hub message.</param>
public sealed record FeedFrame(long N, SerializedHubMessage Message)
{
    /// <summary>Name of the client's event.</summary>
    public const string Event = "feed";

    private static ReadOnlySpan<byte> Head => "{\"type\":1,\"target\":\"feed\",\"arguments\":["u8;
    // A hub message ends with the record separator.
    private static ReadOnlySpan<byte> Tail => "]}\u001e"u8;

    /// <summary>Frames a push.</summary>
    public static FeedFrame Of(FeedPush push)
    {
        var bytes = new byte[Head.Length + push.Message.Length + Tail.Length];
        Head.CopyTo(bytes);
        push.Message.CopyTo(bytes.AsSpan(Head.Length));
        Tail.CopyTo(bytes.AsSpan(Head.Length + push.Message.Length));
        return new FeedFrame(push.N, new SerializedHubMessage([new SerializedMessage("json", bytes)]));
    }
}
