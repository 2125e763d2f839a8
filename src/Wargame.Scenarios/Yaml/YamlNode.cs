namespace Wargame.Scenarios.Yaml;

/// <summary>A point in a file.</summary>
internal readonly record struct Spot(string File, int Line, int Column);

/// <summary>A piece of YAML that remembers where it stood.</summary>
internal abstract record YamlNode(Spot At)
{
    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
internal sealed record YamlScalar(Spot At, string Text, bool Quoted) : YamlNode(At)
{
    public override string Kind => $"'{Words.Short(Text)}'";
}

/// <summary>A list.</summary>
internal sealed record YamlList(Spot At, IReadOnlyList<YamlNode> Items) : YamlNode(At)
{
    public override string Kind => "a list";
}

/// <summary>Keys with values, in the order of the file; doubled keys are refused while parsing.</summary>
internal sealed record YamlMap(Spot At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At)
{
    public override string Kind => "keys with values";
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
