using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Testing.Teams;

/// <summary>
/// A server on a free port of 127.0.0.1 that answers as Entra's token endpoint, Teams' Connector and OneDrive's upload sessions do, with a state that tests can look at
/// and a script of faults. It is proved with the Bot Framework's own client (<c>FakeConnectorTests</c>).
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeConnectorFault>> _faults = new(StringComparer.Ordinal);
    private readonly FakeConnectorAnswers _answers;

    private FakeConnector(WebApplication app) => (_app, _answers) = (app, new FakeConnectorAnswers(Tenant, () => Url));

    /// <summary>What the tenant holds.</summary>
    public FakeTeamsTenant Tenant { get; } = new();

    /// <summary>Every call so far, those that failed among them.</summary>
    public ConcurrentQueue<FakeConnectorCall> Calls { get; } = [];

    /// <summary>The server, without a path.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>What activities say as their service URL.</summary>
    public string ServiceUrl => $"{Url}/emea/";

    /// <summary>The settings that bring a bot here, without the section's name.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("AppId", Tenant.AppId), ("TenantId", Tenant.Id), ("ClientSecret", Tenant.Secret), ("TokenEndpoint", $"{Url}/{{tenant}}/oauth2/v2.0/token"), ("ServiceUrls:0", ServiceUrl),
    ];

    /// <summary>Whether a token is asked for: the Bot Framework's own client is given none.</summary>
    public bool NeedsToken { get; set; } = true;

    /// <summary>Starts it.</summary>
    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Nothing of the environment: another address there would be taken.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Channel.CreateUnbounded<string>());
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", context => connector.RunAsync("token", context));
        foreach (var at in (string[])["", "/emea"])
            connector.MapConnector(app, at);
        app.MapPut("/upload/{session}", context => connector.RunAsync("upload", context));
        await app.StartAsync();
        return connector;
    }

    /// <summary>What the next calls of a kind get, one each; afterwards it works again.</summary>
    public void Next(string name, params FakeConnectorFault[] faults)
    {
        var script = _faults.GetOrAdd(name, _ => []);
        foreach (var fault in faults)
            script.Enqueue(fault);
    }

    /// <summary>The calls of a kind so far.</summary>
    public IReadOnlyList<FakeConnectorCall> CallsOf(string name) => [.. Calls.Where(call => call.Name == name)];

    /// <summary>Waits until a call hangs: it has come, and has been taken if it was to be.</summary>
    public Task<string> HangingAsync() => _app.Services.GetRequiredService<Channel<string>>().Reader.ReadAsync().AsTask().InTimeAsync("a call that is not answered");

    /// <summary>An address to put a file to.</summary>
    public string UploadUrl(string session) => $"{Url}/upload/{session}?tempauth=secret";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void MapConnector(IEndpointRouteBuilder app, string at)
    {
        var one = $"{at}/v3/conversations/{{conversation}}";
        app.MapPost($"{at}/v3/conversations", context => RunAsync("create", context));
        app.MapPost($"{one}/activities", context => RunAsync("send", context));
        app.MapPost($"{one}/activities/{{activity}}", context => RunAsync("reply", context));
        app.MapPut($"{one}/activities/{{activity}}", context => RunAsync("update", context));
        app.MapDelete($"{one}/activities/{{activity}}", context => RunAsync("delete", context));
        app.MapGet($"{one}/members", context => RunAsync("all", context));
        app.MapGet($"{one}/pagedmembers", context => RunAsync("members", context));
        app.MapGet($"{one}/members/{{member}}", context => RunAsync("member", context));
    }

    private async Task RunAsync(string name, HttpContext context)
    {
        var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        var call = new FakeConnectorCall(name, $"{context.Request.Path.Value}{context.Request.QueryString}", context.Request.Headers.Authorization.ToString())
        {
            Body = context.Request.HasJsonContentType() && bytes.Length > 0 ? JsonNode.Parse(bytes.ToArray()) : null,
            More = name is "token" ? System.Text.Encoding.UTF8.GetString(bytes.ToArray()) : context.Request.Headers.ContentRange.ToString(),
        };
        Calls.Enqueue(call);
        Task Take() => _answers.AnswerAsync(context, call, bytes.ToArray(), NeedsToken);
        if (_faults.TryGetValue(name, out var script) && script.TryDequeue(out var fault))
            await fault.HappenAsync(context, Take);
        else
            await Take();
    }
}
