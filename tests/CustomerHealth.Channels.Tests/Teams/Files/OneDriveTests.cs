using CustomerHealth.Channels.Teams;
using CustomerHealth.Channels.Teams.Files;

namespace CustomerHealth.Channels.Tests.Teams.Files;

/// <summary>Where files are put: the address comes with a consent, and is not trusted.</summary>
public sealed class OneDriveTests
{
    [Theory]
    [InlineData("https://firm-my.sharepoint.com/personal/mara/_api/upload?x=1", true)]
    [InlineData("https://api.onedrive.com/v1.0/up", true)]
    [InlineData("https://firm.sharepoint.com.evil.example/", false)]
    [InlineData("https://evilsharepoint.com/", false)]
    [InlineData("http://firm-my.sharepoint.com/", false)]
    [InlineData("https://firm-my.sharepoint.com:8443/", false)]
    [InlineData("https://user@firm-my.sharepoint.com/", false)]
    [InlineData("https://graph.microsoft.com/", false)]
    [InlineData("http://127.0.0.1:1/", false)]
    [InlineData("not an address", false)]
    public void Allows_OnlyOneDriveAndSharePoint(string url, bool expected)
    {
        var options = Microsoft.Extensions.Options.Options.Create(new TeamsOptions { AppId = "a", TenantId = "t", ClientSecret = "s" });
        using var drive = new OneDrive(options, TimeProvider.System, new Random(1));

        drive.Allows(url).ShouldBe(expected);
    }
}
