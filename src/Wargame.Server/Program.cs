using Wargame.Journal;
using Wargame.Server;

WebApplication app = Program.Build(args);
if (OpenApiFile.Asked(args) is { } file)
{
    await File.WriteAllTextAsync(file, await OpenApiFile.Text(app));
    return;
}
try
{
    await app.RunAsync();
}
catch (Exception why) when (why is JournalFailure or IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException })
{
    // What the person at the terminal can mend: another server holds the data folder or the address.
    await Console.Error.WriteLineAsync(why.Message);
    Environment.ExitCode = 1;
}

/// <summary>The server.</summary>
public partial class Program
{
    /// <summary>The host, wired and not yet started. Settings come from the command line, the environment and appsettings.json beside the program.</summary>
    /// <param name="args">Command line.</param>
    /// <param name="change">Replaces services, for tests.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        var settings = builder.Configuration.Get<ServerSettings>() ?? new ServerSettings();
        var data = new DataFolder(settings.DataPath);
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls(ServerSettings.DefaultUrl);
        builder.AddWargame(settings, data);
        builder.AddSilo(settings, data);
        if (OpenApiFile.Asked(args) is not null) OpenApiFile.StartNothing(builder.Services);
        change?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.UseWargame();
        return app;
    }
}
