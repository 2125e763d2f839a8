using System.Collections.Concurrent;

namespace Wargame.Server;

/// <summary>Who is who: answers for known tokens from memory, asks the store once for others.</summary>
public sealed class Identities(IdentityStore store)
{
    // A token's hash would do as key; the token itself is here only as long as the process lives, as it is in every request.
    private readonly ConcurrentDictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> controls = new(StringComparer.Ordinal);

    /// <summary>Signs control in under a name; answers the token.</summary>
    public string SignIn(string name)
    {
        string token = Secrets.Token();
        store.AddControl(name, token);
        controls[token] = name;
        return token;
    }

    /// <summary>Signs a token of control out.</summary>
    public void SignOut(string token)
    {
        store.Revoke(token);
        controls.TryRemove(token, out _);
    }

    /// <summary>The name behind a control token; null where there is none.</summary>
    public string? Control(string token)
    {
        if (controls.TryGetValue(token, out string? name)) return name;
        if (store.ControlOf(token) is not { } kept) return null;
        controls[token] = kept;
        return kept;
    }

    /// <summary>Makes a person of a session known; answers its token and return code.</summary>
    public (string Token, string ReturnCode) Admit(Person person)
    {
        string token = Secrets.Token(), returnCode = Secrets.ReturnCode();
        store.Add(person, token, returnCode);
        people[token] = person;
        return (token, returnCode);
    }

    /// <summary>The person behind a token; null where there is none.</summary>
    public Person? Person(string token)
    {
        if (people.TryGetValue(token, out Person? person)) return person;
        if (store.PersonOf(token) is not { } kept) return null;
        people[token] = kept;
        return kept;
    }

    /// <summary>A further token for the person of a return code; null where the code is nobody's.</summary>
    public (Person Person, string Token)? Return(string returnCode)
    {
        if (store.PersonOfReturnCode(Secrets.ReadReturnCode(returnCode)) is not { } person) return null;
        string token = Secrets.Token();
        store.AddToken(person.Id, token);
        people[token] = person;
        return (person, token);
    }

    /// <summary>A new return code for a person; the old one stops.</summary>
    public string RenewReturnCode(Person person)
    {
        string code = Secrets.ReturnCode();
        store.ReplaceReturnCode(person.Id, code);
        return code;
    }
}
