using static Wargame.Rules.Tests.SmallWar;

namespace Wargame.Rules.Tests;

/// <summary>Injects and expiries at the opening of a turn.</summary>
public sealed class InjectTests
{
    private static Inject Inject(params InjectEffect[] effects) => new("Headline", "Text for all.", "State agency", [], "", [], [.. effects]);

    private static InjectEffect Effect(InjectEffectKind kind, int amount, FactionId? faction = null, CityId? city = null, RouteId? route = null) =>
        new(kind, faction, city, route, amount);

    private static TurnResult Play(Position position, params Inject[] injects) => Turn.Play(position.World, position.Inputs() with { Injects = injects });

    [Fact]
    public void An_inject_for_everybody_is_public_and_says_nothing_of_its_effects()
    {
        Inject inject = Inject(Effect(InjectEffectKind.Legitimacy, -50, North)) with { SecretText = "Hidden.", SecretFor = [South] };
        TurnResult result = Play(Position.Start(), inject);
        InjectReleased open = Assert.Single(result.All<InjectReleased>(), e => e.Audience.Everyone);
        Assert.Equal("Text for all.", open.Inject.Text);
        Assert.Empty(open.Inject.SecretText);
        Assert.Empty(open.Inject.Effects);
    }

    [Fact]
    public void Secret_text_reaches_only_those_let_into_it()
    {
        TurnResult result = Play(Position.Start(), Inject() with { SecretText = "Hidden.", SecretFor = [South] });
        Assert.Contains(result.All<InjectReleased>(), e => e.Audience.Includes(South) && e.Inject.Text == "Hidden.");
        Assert.DoesNotContain(result.All<InjectReleased>(), e => e.Audience.Includes(North) && (e.Inject.Text + e.Inject.SecretText).Contains("Hidden", StringComparison.Ordinal));
        Assert.DoesNotContain(result.All<InjectReleased>(), e => e.Audience.Includes(null) && e.Inject.SecretText.Length > 0);
    }

    [Fact]
    public void An_inject_for_one_seat_is_not_seen_by_another()
    {
        TurnResult result = Play(Position.Start(), Inject() with { Audience = [Third] });
        Assert.Contains(result.All<InjectReleased>(), e => e.Audience.Includes(Third));
        Assert.DoesNotContain(result.All<InjectReleased>(), e => e.Audience.Includes(North) || e.Audience.Includes(null));
    }

    [Fact]
    public void Effects_change_the_world()
    {
        Position position = Position.Start();
        World before = position.World;
        TurnResult result = Play(position, Inject(
            Effect(InjectEffectKind.Legitimacy, -50, North), Effect(InjectEffectKind.Pool, -2, Power), Effect(InjectEffectKind.Men, 400, Third, Oasis),
            Effect(InjectEffectKind.CutRoute, 2, North, null, CityPort)));
        Assert.Equal(before.Faction(North).Legitimacy - 50, result.After.Faction(North).Legitimacy);
        Assert.True(result.After.Faction(Power).Pool <= before.Faction(Power).Pool - 2);
        Assert.Equal(before.Men(Third, Oasis) + 400, result.After.Men(Third, Oasis));
        Assert.Equal(1, result.After.Route(CityPort).CutFor);
        Assert.Contains(result.All<RouteCut>(), e => e.Route == CityPort);
    }

    [Fact]
    public void No_effect_moves_an_index_out_of_its_bounds()
    {
        TurnResult result = Play(Position.Start(), Inject(
            Effect(InjectEffectKind.Legitimacy, 5_000, North), Effect(InjectEffectKind.Pool, -99, Power), Effect(InjectEffectKind.Fear, 5_000, null, Oasis)));
        Assert.InRange(result.After.Faction(North).Legitimacy, 0, 1000);
        Assert.Equal(0, result.After.Faction(Power).Pool);
        Assert.InRange(result.After.City(Oasis).Fear, 0, 800);
    }

    [Fact]
    public void Granted_strike_points_that_are_not_flown_are_lost()
    {
        TurnResult result = Position.Start().With(South, f => f.GrantedAir = 3).Play();
        Assert.Equal(0, result.After.Faction(South).GrantedAir);
    }
}
