namespace Wargame.Tool.Tests;

/// <summary><c>new</c> and <c>schema</c>: what they write, what they say, and how they end.</summary>
public sealed class AuthoringTests
{
    private static (int Code, string Output, string Errors) Run(Func<TextWriter, TextWriter, int> verb)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (verb(output, errors), output.ToString(), errors.ToString());
    }

    [Fact]
    public void New_folder_is_written_once_and_names_the_next_step()
    {
        string parent = Directory.CreateTempSubdirectory("wargame").FullName, folder = Path.Combine(parent, "my-war");
        try
        {
            (int code, string output, _) = Run((o, e) => NewVerb.Run(folder, o, e));
            Assert.Equal(0, code);
            Assert.Contains($"  wargame lint {folder}\n", output, StringComparison.Ordinal);
            (code, output, string errors) = Run((o, e) => NewVerb.Run(folder, o, e));
            Assert.Equal((2, ""), (code, output));
            Assert.Contains("is not empty", errors, StringComparison.Ordinal);
            Assert.Equal(2, Run((o, e) => NewVerb.Run(Path.Combine(parent, "My War"), o, e)).Code);
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Fact]
    public void Schemas_and_the_reference_are_written_where_they_are_asked_for()
    {
        string parent = Directory.CreateTempSubdirectory("wargame").FullName, folder = Path.Combine(parent, "schema"), reference = Path.Combine(parent, "REFERENCE.md");
        try
        {
            (int code, string output, _) = Run((o, e) => SchemaVerb.Run(folder, reference, o, e));
            int written = Directory.GetFiles(folder, "*.json").Length;
            Assert.Equal(0, code);
            Assert.StartsWith($"{written} schemas in {folder}.", output, StringComparison.Ordinal);
            Assert.Contains("places.yaml", File.ReadAllText(reference), StringComparison.Ordinal);
            (code, output, string errors) = Run((o, e) => SchemaVerb.Run(Path.Combine(reference, "schema"), null, o, e));
            Assert.Equal((2, ""), (code, output));
            Assert.NotEmpty(errors);
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }
}
