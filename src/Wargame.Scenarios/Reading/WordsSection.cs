using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>words.yaml: the scenario's words in place of the rules' own.</summary>
internal static class WordsSection
{
    private const int MostPhrase = 80;

    public static FileKind File { get; } = new("words.yaml", false, "Words of this scenario in place of the rules' own, such as crews for men.", Read);

    private static void Read(Fields file, Draft draft)
    {
        draft.Vocabulary = new Vocabulary(file.Phrases("words", MostPhrase, "Whole phrases of generated texts and what stands in for them; longer ones are looked for first, the case of the first letter is kept."));
        file.Close();
    }
}
