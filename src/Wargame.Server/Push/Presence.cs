using Wargame.Grains;
using Wargame.Journal;

namespace Wargame.Server;

/// <summary>Counts the connections of each person on this host and tells the session of the first and the last.</summary>
public sealed class Presence(IGrainFactory grains, ILogger<Presence> log)
{
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>A connection of a person opened.</summary>
    public Task Came(Person person)
    {
        lock (gate)
        {
            int count = open.GetValueOrDefault(person.Id);
            open[person.Id] = count + 1;
            if (count > 0) return Task.CompletedTask;
        }
        return Tell(person.Session, person.Id, here: true);
    }

    /// <summary>A connection of a person closed.</summary>
    public Task Went(Person person)
    {
        lock (gate)
        {
            int count = open.GetValueOrDefault(person.Id) - 1;
            if (count > 0)
            {
                open[person.Id] = count;
                return Task.CompletedTask;
            }
            open.Remove(person.Id);
        }
        return Tell(person.Session, person.Id, here: false);
    }

    // Who is here is shown and kept nowhere: a session that cannot hear it now goes on without.
    private async Task Tell(SessionId session, string person, bool here)
    {
        try
        {
            await grains.Session(session).Present(person, here);
        }
        catch (Exception why)
        {
            log.NotHeard(why, session);
        }
    }
}
