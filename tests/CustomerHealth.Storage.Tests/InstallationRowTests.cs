using CustomerHealth.Storage.Installations;

namespace CustomerHealth.Storage.Tests;

/// <summary>A row that somebody has changed keeps no other from being read.</summary>
public sealed class InstallationRowTests
{
    [Theory]
    [InlineData("no base64!")]
    [InlineData("AAA")]
    [InlineData("")]
    public void ToInstallation_SecretThatIsNoTextOfOurs_IsEmpty(string secret) =>
        new InstallationRow { Platform = "slack", Workspace = "T1", Secret = secret }.ToInstallation().Secret.ShouldBeEmpty();

    [Fact]
    public void ToInstallation_SecretOfOurs_IsRead() => new InstallationRow { Secret = "AQL/" }.ToInstallation().Secret.ShouldBe([1, 2, 255]);
}
