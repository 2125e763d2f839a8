namespace Wargame.Server;

/// <summary>Wires who is who.</summary>
public static class IdentityHosting
{
    /// <summary>Registers it. Files are touched when the first service is asked for, not before.</summary>
    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var data = provider.GetRequiredService<DataFolder>();
            data.Create();
            var store = new IdentityStore(data);
            store.Migrate();
            return store;
        });
        services.AddSingleton(provider =>
        {
            var data = provider.GetRequiredService<DataFolder>();
            data.Create();
            return ControlPassphrase.Load(provider.GetRequiredService<ServerSettings>(), data);
        });
        services.AddSingleton<Identities>();
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
