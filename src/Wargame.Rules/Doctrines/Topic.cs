using System.Runtime.CompilerServices;

namespace Wargame.Rules;

/// <summary>What a doctrine's roll is about: an interpolated string after the name of the faction and a colon, hashed as it comes.</summary>
[InterpolatedStringHandler]
internal ref struct Topic
{
    private DiceSubject subject;

    public Topic(int literalLength, int formattedCount, Plan plan)
    {
        subject = plan.Subject;
    }

    public readonly DiceSubject Subject => subject;

    public void AppendLiteral(string text) => subject.AppendLiteral(text);
    public void AppendFormatted(CityId id) => subject.AppendFormatted(id);
    public void AppendFormatted(FactionId id) => subject.AppendFormatted(id);
    public void AppendFormatted<T>(T value) => subject.AppendFormatted(value);
}
