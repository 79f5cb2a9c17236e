namespace CustomerHealth.Core.Security;

/// <summary>What came of opening an envelope of <see cref="SealedBox"/>.</summary>
public abstract record Unsealed
{
    private Unsealed()
    {
    }

    /// <summary>It opened.</summary>
    /// <param name="Secret">What was in it.</param>
    public sealed record Ok(byte[] Secret) : Unsealed
    {
        /// <summary>It was sealed with a key that nothing is sealed with any more: it should be sealed again.</summary>
        public bool IsByPreviousKey { get; init; }

        /// <summary>Never the secret.</summary>
        public override string ToString() => "Ok";
    }

    /// <summary>It was sealed with another secret key.</summary>
    /// <param name="KeyId">That key's <see cref="SecretKey.Id"/>.</param>
    public sealed record OtherKey(string KeyId) : Unsealed;

    /// <summary>It is no envelope, was changed, or belongs to something else.</summary>
    public sealed record Damaged : Unsealed;
}
