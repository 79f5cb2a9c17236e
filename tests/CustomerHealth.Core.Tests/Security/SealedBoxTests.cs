using System.Text;
using CustomerHealth.Core.Security;

namespace CustomerHealth.Core.Tests.Security;

public sealed class SealedBoxTests
{
    private const string Owner = "slack/E1/T1";
    private static readonly byte[] Token = Encoding.UTF8.GetBytes("xoxe.xoxb-1-a-token-that-nobody-may-read");
    private const string One = "one secret key of more than 32 characters";
    private const string Another = "another secret key of more than 32 characters";
    private static readonly SealedBox Box = new(SecretKeysTests.Of(One), "installations");

    [Fact]
    public void Open_WhatWasSealed_IsTheSecret() => Box.Open(Box.Seal(Token, Owner), Owner).ShouldBeOfType<Unsealed.Ok>().Secret.ShouldBe(Token);

    [Fact]
    public void Seal_Twice_ShowsNothingAndRepeatsNothing()
    {
        var (one, other) = (Box.Seal(Token, Owner), Box.Seal(Token, Owner));

        one.ShouldNotBe(other);
        one.AsSpan().IndexOf("xox"u8).ShouldBe(-1);
    }

    /// <summary>An envelope that was put in the place of another's, in the store, does not open there.</summary>
    [Fact]
    public void Open_InTheNameOfAnother_IsDamaged() => Box.Open(Box.Seal(Token, Owner), "slack/E1/T2").ShouldBeOfType<Unsealed.Damaged>();

    [Fact]
    public void Open_WithAnotherLabel_IsDamaged() =>
        new SealedBox(SecretKeysTests.Of(One), "files").Open(Box.Seal(Token, Owner), Owner).ShouldBeOfType<Unsealed.Damaged>();

    [Fact]
    public void Open_WithAnotherSecretKey_NamesTheKeyThatItNeeds()
    {
        var other = new SealedBox(SecretKeysTests.Of(Another), "installations");

        other.Open(Box.Seal(Token, Owner), Owner).ShouldBeOfType<Unsealed.OtherKey>().KeyId.ShouldBe(SecretKeyTests.Of(One).Id);
    }

    /// <summary>Read with, never sealed with: what is sealed now opens with the current key alone.</summary>
    [Fact]
    public void Open_WithThePreviousKey_OpensAndSaysSo()
    {
        var rotated = new SealedBox(SecretKeysTests.Of(Another, "a third secret key of more than 32 characters", One), "installations");

        var old = rotated.Open(Box.Seal(Token, Owner), Owner).ShouldBeOfType<Unsealed.Ok>();
        old.Secret.ShouldBe(Token);
        old.IsByPreviousKey.ShouldBeTrue();
        rotated.Open(Box.Seal(Token, Owner), "slack/E1/T2").ShouldBeOfType<Unsealed.Damaged>();
        var fresh = rotated.Seal(Token, Owner);
        rotated.Open(fresh, Owner).ShouldBeOfType<Unsealed.Ok>().IsByPreviousKey.ShouldBeFalse();
        new SealedBox(SecretKeysTests.Of(Another), "installations").Open(fresh, Owner).ShouldBeOfType<Unsealed.Ok>();
        Box.Open(fresh, Owner).ShouldBeOfType<Unsealed.OtherKey>();
    }

    /// <summary>Whatever bit of it is turned: none opens, and none is an exception.</summary>
    [Fact]
    public void Open_AnyByteChanged_NeverOpens()
    {
        var whole = Box.Seal(Token, Owner);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 1;
            Box.Open(changed, Owner).ShouldNotBeOfType<Unsealed.Ok>();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(36)]
    public void Open_TooShort_IsDamaged(int length) => Box.Open(Box.Seal(Token, Owner).AsSpan(0, length), Owner).ShouldBeOfType<Unsealed.Damaged>();

    [Fact]
    public void ToString_OfWhatOpened_HidesTheSecret() => Box.Open(Box.Seal(Token, Owner), Owner).ToString().ShouldBe("Ok");
}
