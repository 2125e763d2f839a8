using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

/// <summary>What seats read of injects: one place that decides it, for the push, for the preview.</summary>
public static class InjectNews
{
    /// <summary>
    /// Injects released and not yet played, as news for a seat; null for observers. They are named by turn and order among those that it reads:
    /// their ids count what control has written for others.
    /// </summary>
    public static IReadOnlyDictionary<string, NewsView> For(SessionState state, Scenario scenario, FactionId? seat)
    {
        var news = new Dictionary<string, NewsView>();
        foreach (InjectListed inject in state.Injects)
        {
            if (inject.State != InjectState.Released) continue;
            InjectPreview seen = Preview(inject.Content, seat);
            if (seen.Sees) news[$"t{state.Turn}-{news.Count + 1}"] = new NewsView(state.Turn, NewsKind.Inject, seen.From, seen.Title, seen.Text, null, null, null);
        }
        return news;
    }

    /// <summary>What a seat sees of an inject; null for observers.</summary>
    public static InjectPreview Preview(Inject inject, FactionId? seat)
    {
        bool secret = seat is { } s && inject.SecretFor.Contains(s) && inject.SecretText.Length > 0;
        bool sees = secret || inject.Audience.Count == 0 || (seat is { } a && inject.Audience.Contains(a));
        return sees
            ? new InjectPreview(seat, true, inject.From, inject.Title, secret ? $"{inject.Text}\n\n{inject.SecretText}".Trim() : inject.Text, secret)
            : new InjectPreview(seat, false, "", "", "", false);
    }
}
