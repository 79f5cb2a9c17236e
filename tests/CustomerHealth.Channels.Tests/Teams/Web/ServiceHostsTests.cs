using CustomerHealth.Channels.Teams;

namespace CustomerHealth.Channels.Tests.Teams.Web;

/// <summary>The bot's token goes to Microsoft's hosts and listed ones, and to nobody who only looks like them.</summary>
public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/tenant", "https://smba.trafficmanager.net/emea/tenant/")]
    [InlineData("https://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net/teams/")]
    [InlineData("https://SMBA.TrafficManager.net", "https://smba.trafficmanager.net/")]
    [InlineData("https://eu.botframework.com/x", "https://eu.botframework.com/x/")]
    [InlineData("https://canary.teams.microsoft.com/", "https://canary.teams.microsoft.com/")]
    [InlineData("https://gov.teams.microsoft.us/", "https://gov.teams.microsoft.us/")]
    [InlineData("https://bots.firm.example:8443/teams/emea", "https://bots.firm.example:8443/teams/emea/")]
    public void TryAllow_MicrosoftsOrListed_Allows(string url, string expected)
    {
        Hosts().TryAllow(url, out var allowed).ShouldBeTrue();

        allowed!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/emea/")] // anybody has a name there
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evilteams.microsoft.com/")]
    [InlineData("https://microsoft.com/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/?x=smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/emea/?x=1")]
    [InlineData("https://bots.firm.example/teams/emea")] // another port than the listed one
    [InlineData("https://bots.firm.example:8443/teamsters")]
    [InlineData("https://bots.firm.example:8443/")]
    [InlineData("http://127.0.0.1:4010/")] // this machine, and not listed
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("")]
    public void TryAllow_AnythingElse_Refuses(string url) => Hosts().TryAllow(url, out _).ShouldBeFalse();

    [Theory]
    [InlineData("http://127.0.0.1:4010/", true)]
    [InlineData("http://127.0.0.1:4011/", false)]
    [InlineData("https://127.0.0.1:4010/", false)]
    [InlineData("http://127.0.0.1.evil.example:4010/", false)]
    public void TryAllow_ThisMachine_OnlyAsListed(string url, bool expected) => Hosts("http://127.0.0.1:4010/").TryAllow(url, out _).ShouldBe(expected);

    private static ServiceHosts Hosts(string listed = "https://bots.firm.example:8443/teams/") => new(Microsoft.Extensions.Options.Options.Create(
        new TeamsOptions { AppId = "a", TenantId = "t", ClientSecret = "s", ServiceUrls = [new Uri(listed)] }));
}
