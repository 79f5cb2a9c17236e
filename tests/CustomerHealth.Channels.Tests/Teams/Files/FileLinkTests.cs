using System.Net;
using CustomerHealth.Channels.Teams;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Tests.Slack;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using CustomerHealth.Core.Security;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams.Files;

/// <summary>Files in channels: whoever has a good link has the file, and nobody else learns anything.</summary>
public sealed class FileLinkTests
{
    private const string Secret = "a secret of more than thirty-two characters";
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task Get_GoodLink_GivesTheFileToBeSavedAndKeptNowhere()
    {
        await using var host = await StartAsync(new ManualClock(SlackRequest.Now));

        using var response = await host.Client.GetAsync(host.Link());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe([1, 2, 3]);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        var disposition = response.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "ac..me x Ünï.pdf"));
    }

    [Fact]
    public async Task Get_ByEverybodyOfTheChannel_GivesItToEach()
    {
        await using var host = await StartAsync(new ManualClock(SlackRequest.Now));

        for (var reader = 0; reader < 3; reader++)
            (await host.StatusAsync(host.Link())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_LinkOfAnySortThatIsWrong_FindsNothingAndDoesNotSayWhy()
    {
        var clock = new ManualClock(SlackRequest.Now);
        await using var host = await StartAsync(clock);
        var good = host.Link();
        var parts = good.Split('/')[^1].Split('.');
        var otherKey = host.Link(secret: Secret + "!");
        var unknown = host.Link(id: Id.Replace('0', '9'));
        var path = good[..(good.LastIndexOf('/') + 1)];
        string[] wrong =
        [
            $"{path}{parts[0]}.{parts[1]}", $"{path}{parts[0]}", path + "x", $"{path}{parts[0]}.{parts[1]}.", $"{path}{parts[0]}.{parts[1]}.{parts[2][..^1]}",
            $"{path}{parts[0]}.{parts[1]}.{parts[2][..^1]}{(parts[2][^1] == '0' ? '1' : '0')}", $"{path}{parts[0]}.{long.Parse(parts[1], null) + 1}.{parts[2]}",
            $"{path}{parts[0].Replace('0', '9')}.{parts[1]}.{parts[2]}", $"{path}{parts[0]}.{parts[1]}.{parts[2].ToUpperInvariant()}", otherKey, unknown, path + "%0a", $"{path}{new string('a', 5000)}",
        ];

        foreach (var link in wrong)
        {
            using var response = await host.Client.GetAsync(link);
            (response.StatusCode, (await response.Content.ReadAsStringAsync()).Length).ShouldBe((HttpStatusCode.NotFound, 0), link);
        }

        (await host.StatusAsync(good)).ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromHours(1));
        (await host.StatusAsync(good)).ShouldBe(HttpStatusCode.NotFound, "the hour is over");
    }

    /// <summary>A link that is over gives nothing out, though its file waits on.</summary>
    [Fact]
    public async Task Get_LinkThatIsOverBeforeItsFile_FindsNothing()
    {
        await using var host = await StartAsync(new ManualClock(SlackRequest.Now));

        (await host.StatusAsync(host.Link(hours: 0))).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A link that outlives the file gives nothing out.</summary>
    [Fact]
    public async Task Get_FileThatHasExpired_FindsNothing()
    {
        var clock = new ManualClock(SlackRequest.Now);
        await using var host = await StartAsync(clock);
        var longer = host.Link(hours: 1000);
        clock.Advance(TimeSpan.FromHours(2));

        (await host.StatusAsync(longer)).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The secret key was replaced: links from before are good until their end, and new ones are signed with the new key alone.</summary>
    [Fact]
    public void Read_LinkOfThePreviousKey_IsGoodUntilItsEnd()
    {
        const string New = "another secret of more than thirty-two characters";
        var clock = new ManualClock(SlackRequest.Now);
        var (before, now) = (Host.Links(Secret, clock), Host.Links(New, clock, "a secret of long ago, of more than 32 characters", Secret));
        var end = clock.Now + Duration.FromDays(7);
        var (old, fresh) = (Token(before.To(Id, end)), Token(now.To(Id, end)));

        now.Read(old).ShouldBe(Id);
        now.Read(fresh).ShouldBe(Id);
        Host.Links(New, clock).Read(fresh).ShouldBe(Id);
        before.Read(fresh).ShouldBeNull();
        Host.Links(New, clock).Read(old).ShouldBeNull("the key is not named any more");
        clock.Advance(TimeSpan.FromDays(7));
        now.Read(old).ShouldBeNull();

        static string Token(Uri? link) => link.ShouldNotBeNull().Segments[^1];
    }

    [Fact]
    public async Task Get_TeamsIsOff_FindsNothing()
    {
        await using var host = await StartAsync(new ManualClock(SlackRequest.Now), isOn: false);

        (await host.StatusAsync(host.Link())).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, "https://health.firm.example")]
    [InlineData(Secret, null)]
    public void To_WithoutSecretOrAddress_MakesNone(string? secret, string? publicUrl)
    {
        var links = new FileLinks(
            SecretKeys.Parse(secret, [Secret]),
            Microsoft.Extensions.Options.Options.Create(new TeamsOptions { AppId = "a", TenantId = "t", ClientSecret = "s", PublicUrl = publicUrl is null ? null : new Uri(publicUrl) }),
            new ManualClock(SlackRequest.Now));

        links.AreOn.ShouldBeFalse();
        links.To(Id, Instant.MaxValue).ShouldBeNull();
        links.Read($"{Id}.99999999999.00").ShouldBeNull();
    }

    private static async Task<Host> StartAsync(ManualClock clock, bool isOn = true)
    {
        var held = new InMemoryHeldFiles();
        var file = new HeldFile
        {
            Id = Id, Owner = new ChatAddress("teams", "t", "19:x"), Name = "ac/..\r\n\"me; x Ünï.pdf", MediaType = "application/pdf", Bytes = new byte[] { 1, 2, 3 },
            ExpiresAt = clock.Now + Duration.FromHours(1),
        };
        await held.HoldAsync(file, clock.Now, default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<IHeldFileStore>(held);
        if (isOn)
            builder.Services.AddSingleton(Host.Links(Secret, clock));
        var app = builder.Build();
        app.UseStatusCodePages();
        app.MapFileLinks();
        await app.StartAsync();
        return new Host(app, clock);
    }

    private sealed class Host(WebApplication app, ManualClock clock) : IAsyncDisposable
    {
        public HttpClient Client { get; } = new() { BaseAddress = new Uri(app.Urls.Single()) };

        public static FileLinks Links(string secret, TimeProvider clock, params string[] previous) => new(
            SecretKeys.Parse(secret, previous),
            Microsoft.Extensions.Options.Options.Create(new TeamsOptions { AppId = "a", TenantId = "t", ClientSecret = "s", PublicUrl = new Uri("https://health.firm.example/") }),
            clock);

        public string Link(string id = Id, string secret = Secret, int hours = 1) => Links(secret, clock).To(id, clock.Now + Duration.FromHours(hours))!.AbsolutePath;

        public async Task<HttpStatusCode> StatusAsync(string link)
        {
            using var response = await Client.GetAsync(link);
            return response.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await app.DisposeAsync();
        }
    }
}
