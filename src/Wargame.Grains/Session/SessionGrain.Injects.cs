using System.Globalization;
using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// The list of injects: set for a turn, held, released at once, skipped.
public sealed partial class SessionGrain
{
    /// <inheritdoc/>
    public async Task<Immutable<InjectAnswer>> WriteInject(string? injectId, Immutable<WriteInject> inject, string by)
    {
        WriteInject wanted = inject.Value;
        if (Check(injectId, wanted) is { } refusal) return new InjectAnswer("", refusal).AsImmutable();
        string listed = injectId ?? "c" + (state.Injects.Count(i => i.By.Length > 0) + 1).ToString(CultureInfo.InvariantCulture);
        int turn = wanted.State == InjectState.Released ? state.Turn : wanted.Turn;
        await Record(by, [new InjectListed(listed, turn, wanted.State, wanted.Content, by)]);
        await Show();
        return new InjectAnswer(listed, null).AsImmutable();
    }

    /// <inheritdoc/>
    public Task<Immutable<IReadOnlyList<InjectPreview>>> PreviewInject(Immutable<Inject> inject)
    {
        IReadOnlyList<InjectPreview> seen = [.. scenario.Factions.Select(f => InjectNews.Preview(inject.Value, f.Id)), InjectNews.Preview(inject.Value, null)];
        return Task.FromResult(seen.AsImmutable());
    }

    private CommandRefusal? Check(string? injectId, WriteInject inject)
    {
        if (!state.Runs) return CommandRefusals.NotRunning;
        if (injectId is not null)
        {
            InjectListed? listed = state.Injects.Find(i => i.Id == injectId);
            if (listed is null) return CommandRefusals.Unknown("inject", injectId);
            if (listed.State is InjectState.Played or InjectState.Released) return CommandRefusals.AlreadyPlayed;
        }
        else if (state.Injects.Count >= Inject.MostListed) return CommandRefusals.ListFull;
        if (inject.State is InjectState.Played) return CommandRefusals.OutOfRange("Set, Held, Released or Skipped.");
        if (inject.State is InjectState.Released && state.Phase != Phase.Planning) return CommandRefusals.WrongPhase;
        if (inject.State is InjectState.Set && inject.Turn <= (state.Phase == Phase.Briefing ? 0 : state.Turn)) return CommandRefusals.OutOfRange($"Set it for a turn after turn {state.Turn}, or release it now.");
        if (inject.Turn < 1 || inject.Turn > scenario.Turns) return CommandRefusals.OutOfRange($"A turn from 1 to {scenario.Turns}.");
        return CheckContent(inject.Content);
    }

    private CommandRefusal? CheckContent(Inject content)
    {
        if (content.Title.Trim().Length is 0 or > Inject.MostTitle) return CommandRefusals.OutOfRange($"A title has 1 to {Inject.MostTitle} characters.");
        if (content.Text.Length > Inject.MostText || content.SecretText.Length > Inject.MostText) return CommandRefusals.OutOfRange($"A text has at most {Inject.MostText:N0} characters.");
        if (content.From.Length > Inject.MostFrom) return CommandRefusals.OutOfRange($"A sender has at most {Inject.MostFrom} characters.");
        if (content.Effects.Count > Inject.MostEffects) return CommandRefusals.OutOfRange($"An inject has at most {Inject.MostEffects} effects.");
        foreach (FactionId faction in content.Audience.Concat(content.SecretFor).Concat(content.Effects.Where(e => e.Faction is not null).Select(e => e.Faction!.Value)))
        {
            if (scenario.IndexOf(faction) < 0) return CommandRefusals.Unknown("faction", faction.Value);
        }
        foreach (InjectEffect effect in content.Effects)
        {
            if (effect.City is { } city && scenario.IndexOf(city) < 0) return CommandRefusals.Unknown("place", city.Value);
            if (effect.Route is { } route && scenario.IndexOf(route) < 0) return CommandRefusals.Unknown("route", route.Value);
            if (CheckEffect(effect) is { } refusal) return refusal;
        }
        return null;
    }

    private static CommandRefusal? CheckEffect(InjectEffect effect)
    {
        (bool faction, bool city, bool route, int most) = effect.Kind switch
        {
            InjectEffectKind.Cohesion or InjectEffectKind.Legitimacy => (true, false, false, 250),
            InjectEffectKind.Pool => (true, false, false, 10),
            InjectEffectKind.Morale => (true, true, false, 250),
            InjectEffectKind.CutRoute => (false, false, true, 12),
            InjectEffectKind.OpenRoute => (false, false, true, 12),
            InjectEffectKind.Fear => (false, true, false, 250),
            _ => (true, true, false, 20_000),
        };
        if (faction && effect.Faction is null) return CommandRefusals.OutOfRange($"{effect.Kind} needs a faction.");
        if (city && effect.City is null) return CommandRefusals.OutOfRange($"{effect.Kind} needs a place.");
        if (route && effect.Route is null) return CommandRefusals.OutOfRange($"{effect.Kind} needs a route.");
        return Math.Abs((long)effect.Amount) > most ? CommandRefusals.OutOfRange($"{effect.Kind}: at most {most}.") : null;
    }
}
