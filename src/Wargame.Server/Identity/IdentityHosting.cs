namespace Wargame.Server;

/// <summary>Wires who is who.</summary>
public static class IdentityHosting
{
    /// <summary>Key of the clock by which tokens and codes end: moved alone in tests, as a silo whose clock leaps does not work.</summary>
    public const string Clock = "identity";

    /// <summary>Registers it. Files are touched when the first service is asked for, not before.</summary>
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddKeyedSingleton(Clock, TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var data = provider.GetRequiredService<DataFolder>();
            data.Create();
            var store = new IdentityStore(data);
            store.Migrate();
            return store;
        });
        services.AddSingleton<Identities>();
        services.AddSingleton<Facilitators>();
        services.AddSingleton(provider =>
        {
            var codes = ActivatorUtilities.CreateInstance<JoinCodes>(provider);
            codes.Load();
            return codes;
        });
        services.AddSingleton<Guesses>();
        services.AddSingleton<JoinLink>();
        services.AddSingleton<JoinDesk>();
    }
}
