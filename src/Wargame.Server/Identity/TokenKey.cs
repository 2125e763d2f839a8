namespace Wargame.Server;

/// <summary>
/// A token as it is known everywhere past the request that brought it: by its SHA-256, on disk and in memory. No salt and no stretching:
/// 128 random bits cannot be guessed from their hash.
/// </summary>
public readonly record struct TokenKey
{
    private readonly string hex;

    private TokenKey(string hex) => this.hex = hex;

    /// <summary>The key of a token.</summary>
    public static TokenKey Of(string token) => new(Convert.ToHexString(Secrets.Hash(token)));

    /// <summary>The key from the bytes that the store keeps.</summary>
    public static TokenKey From(byte[] kept) => new(Convert.ToHexString(kept));

    /// <summary>The key as text.</summary>
    public override string ToString() => hex;

    /// <summary>The bytes that the store keeps.</summary>
    public byte[] Bytes => Convert.FromHexString(hex);
}

/// <summary>Why a token is worth nothing any more. The words stand in the store and are the codes of the problem that tells it.</summary>
public enum TokenEnd
{
    /// <summary>Its time is over, or it was not used for too long.</summary>
    Expired,
    /// <summary>Its owner signed out, or took another in the same browser.</summary>
    SignedOut,
    /// <summary>Control took the person off its seat, or one facilitator ended another's access.</summary>
    Removed,
}
