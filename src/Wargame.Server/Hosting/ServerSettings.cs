namespace Wargame.Server;

/// <summary>What can be set from outside: the command line (<c>--DataPath x</c>), the environment (<c>DataPath=x</c>) or appsettings.json.</summary>
public sealed class ServerSettings
{
    /// <summary>Where the server listens when nothing is said.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Folder of everything that is kept; relative to the folder in which the server was started.</summary>
    public string DataPath { get; set; } = "data";

    /// <summary>Passphrase of the first facilitator; without it the server makes one at its first start, says it once and keeps its hash.</summary>
    public string? Passphrase { get; set; }

    /// <summary>Name of a facilitator for whom this start makes a new passphrase and says it; one who is not there yet is made.</summary>
    public string? NewPassphrase { get; set; }

    /// <summary>Hours for which the invitation of a facilitator works.</summary>
    public int InvitationHours { get; set; } = 72;

    /// <summary>Hours after which control's sign-in ends.</summary>
    public int ControlHours { get; set; } = 24;

    /// <summary>Hours without a request or an open page after which control's sign-in ends.</summary>
    public int ControlIdleHours { get; set; } = 8;

    /// <summary>Hours after which a person's token ends; the return code gives another.</summary>
    public int SeatHours { get; set; } = 30 * 24;

    /// <summary>Hours without a request or an open page after which a person's token ends.</summary>
    public int SeatIdleHours { get; set; } = 7 * 24;

    /// <summary>Hours for which a join code works, 1-168.</summary>
    public int JoinCodeHours { get; set; } = 4;

    /// <summary>Wrong passphrases and codes that one address may send in a minute, 1 and up.</summary>
    public int GuessesPerMinute { get; set; } = 20;

    /// <summary>Wrong join codes, return codes or passphrases, each kind for itself, that all addresses together may send in a minute, 1 and up.</summary>
    public int GuessesPerMinuteByAll { get; set; } = 200;

    /// <summary>Address that people reach, e.g. <c>https://wargame.example.org</c>, for join links; without it the address that control uses.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Plays some turns to itself after the start, so that the first turn of the first session is as quick as the later ones.</summary>
    public bool Rehearse { get; set; } = true;

    /// <summary>Other origins whose pages may use this server, e.g. a client served elsewhere.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Logs an object of JSON a line, in place of lines for eyes.</summary>
    public bool JsonLog { get; set; }

    /// <summary>Address of an OpenTelemetry collector (OTLP over HTTP, e.g. <c>http://localhost:4318</c>) that gets traces and metrics; without it they stay here.</summary>
    public string? Otlp { get; set; }

    /// <summary>How much anybody may ask of the server.</summary>
    public LimitSettings Limits { get; set; } = new();
}
