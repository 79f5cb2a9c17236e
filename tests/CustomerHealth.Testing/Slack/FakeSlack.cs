using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Testing.Slack;

/// <summary>
/// A server on a free port of 127.0.0.1 that answers as Slack's Web API does, with a state that tests can look at and a script of faults. It is proved with
/// Slack's own client (<c>FakeSlackTests</c>).
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeSlackFault>> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FakeSlackCall>> _answered = new(StringComparer.Ordinal);

    private readonly TimeProvider _clock;

    private FakeSlack(WebApplication app, TimeProvider clock)
    {
        (_app, _clock) = (app, clock);
        Workspaces = new ConcurrentQueue<FakeSlackWorkspace>([new FakeSlackWorkspace(clock)]);
        App = new FakeSlackApp(clock);
    }

    /// <summary>What the first workspace holds.</summary>
    public FakeSlackWorkspace Workspace => Workspaces.First();

    /// <summary>The other side of Socket Mode.</summary>
    public FakeSocketMode Socket { get; } = new();

    /// <summary>All of them.</summary>
    public ConcurrentQueue<FakeSlackWorkspace> Workspaces { get; }

    /// <summary>The app, which may be installed in them.</summary>
    public FakeSlackApp App { get; }

    /// <summary>Every call so far, those that failed among them.</summary>
    public ConcurrentQueue<FakeSlackCall> Calls { get; } = [];

    /// <summary>The server, without a path.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>What to set as <c>Slack:ApiBaseUrl</c>.</summary>
    public Uri Api => new($"{Url}/api/");

    /// <summary>The settings that bring a bot here, without the section's name.</summary>
    public (string Key, string Value)[] Settings => [("BotToken", Workspace.Token), ("ApiBaseUrl", Api.AbsoluteUri), ("TeamIds:0", Workspace.TeamId)];

    /// <summary>Starts it.</summary>
    public static async Task<FakeSlack> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Nothing of the environment: another address there would be taken.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Channel.CreateUnbounded<string>());
        var app = builder.Build();
        var slack = new FakeSlack(app, clock ?? TimeProvider.System);
        app.UseWebSockets();
        app.Map("/link/", slack.Socket.TakeAsync);
        app.MapPost("/api/{method}", slack.AnswerAsync);
        app.MapPost("/upload/{id}", slack.TakeBytesAsync);
        app.MapPost("/respond/{id}", slack.TakeResponseAsync);
        await app.StartAsync();
        return slack;
    }

    /// <summary>What the next calls of a method get, one each; afterwards it works again.</summary>
    public void Next(string method, params FakeSlackFault[] faults)
    {
        var script = _faults.GetOrAdd(method, _ => []);
        foreach (var fault in faults)
            script.Enqueue(fault);
    }

    /// <summary>Another workspace, in which the app is not installed.</summary>
    public FakeSlackWorkspace AddWorkspace(string teamId)
    {
        var added = new FakeSlackWorkspace(_clock, teamId) { IsInstalledByHand = false };
        Workspaces.Enqueue(added);
        return added;
    }

    /// <summary>The calls of a method so far.</summary>
    public IReadOnlyList<FakeSlackCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Waits until a call hangs: it has come, and has been taken if it was to be.</summary>
    public Task<string> HangingAsync() => _app.Services.GetRequiredService<Channel<string>>().Reader.ReadAsync().AsTask().InTimeAsync("a call that is not answered");

    /// <summary>Waits for the first call of a method that was answered.</summary>
    public Task<FakeSlackCall> AnsweredAsync(string method) => Answered(method).Task.InTimeAsync($"an answer to {method}");

    /// <summary>Waits for the first answer at an address that <see cref="ResponseUrl"/> gave.</summary>
    public Task<FakeSlackCall> RespondedAsync(string url) => Answered(url).Task.InTimeAsync($"an answer at {url}");

    /// <summary>A new address to answer a request at.</summary>
    public string ResponseUrl() => $"{Url}/respond/{Workspace.NewId("R")}";

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string method)
    {
        var call = new FakeSlackCall(method, await FieldsAsync(context.Request), context.Request.Headers.Authorization.ToString()) { Server = Url };
        Calls.Enqueue(call);
        var fault = _faults.TryGetValue(method, out var script) && script.TryDequeue(out var next) ? next : null;
        if (fault is not null && await fault.HappenAsync(context, () => FakeSlackMethods.Answer(this, call)))
            return;

        if (Workspace.Scopes is { } scopes)
            context.Response.Headers["X-OAuth-Scopes"] = scopes;
        await WriteAsync(context, FakeSlackMethods.Answer(this, call));
        Answered(method).TrySetResult(call);
    }

    private TaskCompletionSource<FakeSlackCall> Answered(string method) =>
        _answered.GetOrAdd(method, _ => new TaskCompletionSource<FakeSlackCall>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task TakeBytesAsync(HttpContext context, string id)
    {
        // Slack takes the bytes bare, or as the first file of a form.
        using var bytes = new MemoryStream();
        if (context.Request.HasFormContentType)
            await (await context.Request.ReadFormAsync()).Files[0].CopyToAsync(bytes);
        else
            await context.Request.Body.CopyToAsync(bytes);
        Calls.Enqueue(new FakeSlackCall("upload", new Dictionary<string, string>(), context.Request.Headers.Authorization.ToString()));
        context.Response.StatusCode = Workspace.Upload(id, bytes.ToArray()) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        await context.Response.WriteAsync("OK - " + bytes.Length);
    }

    private async Task TakeResponseAsync(HttpContext context, string id)
    {
        using var reader = new StreamReader(context.Request.Body);
        var message = await reader.ReadToEndAsync();
        var call = new FakeSlackCall("respond", new Dictionary<string, string> { ["id"] = id, ["message"] = message }, context.Request.Headers.Authorization.ToString());
        Calls.Enqueue(call);
        var taken = Workspace.Respond(id, message);
        context.Response.StatusCode = taken ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        await context.Response.WriteAsync(taken ? "ok" : "used_url");
        Answered(call.Method).TrySetResult(call);
        Answered($"{Url}{context.Request.Path}").TrySetResult(call);
    }

    private static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
            return (await request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
        var body = request.ContentLength is 0 ? null : await JsonNode.ParseAsync(request.Body) as JsonObject;
        return body?.ToDictionary(field => field.Key, field => field.Value is JsonValue value ? value.ToString() : field.Value?.ToJsonString() ?? "") ?? [];
    }

    private static Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
