using System.Collections.Concurrent;
using System.Text;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Tests.Contract;

/// <summary>Commands of every kind that a channel has to bring across. What acts, acts once for each key, as the store does it.</summary>
internal sealed class ScriptedBot : ICommandDispatcher
{
    public const string Fault = "Write what was said, in words.";

    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _holdsNotes;

    private readonly ConcurrentDictionary<string, string> _acts = new(StringComparer.Ordinal);

    /// <summary>What was done, by key.</summary>
    public IReadOnlyDictionary<string, string> Acts => _acts;

    public ConcurrentQueue<CommandRequest> Requests { get; } = [];

    /// <summary>What is said to a hostile name.</summary>
    public string Hostile { get; set; } = "";

    /// <summary>Notes are refused with it, without naming a field.</summary>
    public string? RefusesNotes { get; set; }

    public void LetSlowGoOn() => _slow.TrySetResult();

    /// <summary>Notes take as long as <c>slow</c>.</summary>
    public void HoldNotes() => _holdsNotes = true;

    public async Task<Reply> DispatchAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (request.Text == "slow" || (_holdsNotes && request.Answers is not null))
            await _slow.Task.WaitAsync(cancellationToken);

        return request.Text switch
        {
            "acme" => Card("Acme Robotics is well."),
            "acne" => Said(ReplyKind.Choices, "No account is called 'acne'. Did you mean Acme Robotics?") with { Actions = [new ReplyAction("Acme Robotics", "acme")] },
            "buttons" => Said(ReplyKind.Done, "Something to do.") with { Actions = [new ReplyAction("Act", "act"), new ReplyAction("Finish", "finish"), new ReplyAction("Note it", "note") { OpensForm = true }] },
            "alert" => Card("Acme Robotics fell.") with { Actions = [new ReplyAction("Open card", "acme"), new ReplyAction("Mute", "mute")] },
            "act" => Act(request, "act"),
            "mute" => Act(request, "mute") with { Spent = "Muted by Mara <!channel>, Mon 16 Nov 2026, 09:00 CET" },
            "finish" => Said(ReplyKind.Done, "Finished.") with { InPlace = true },
            "note" => Note(request),
            "menu" => Card("Several accounts.") with { Kind = ReplyKind.List, Menu = new ReplyMenu("Open an account", [new ReplyAction("Acme Robotics", "acme"), new ReplyAction("Brindlewick", "act")]) },
            "share" => Said(ReplyKind.Done, "Shared with all.") with { Private = false, Actions = [new ReplyAction("Finish", "finish"), new ReplyAction("Close", "close"), new ReplyAction("End", "end")] },
            "close" => Said(ReplyKind.Done, "Closed for all.") with { Private = false, InPlace = true },
            "end" => Said(ReplyKind.Done, "Acme Robotics is at risk.") with { Private = false, InPlace = true, ForOutsiders = Said(ReplyKind.Done, "It has ended.") with { Private = false } },
            "file" => Said(ReplyKind.Done, "Here is the report.") with { File = new ReplyFile("acme.txt", "Acme Robotics, report", Encoding.UTF8.GetBytes("all is well")) },
            "long" => Long(70),
            "endless" => Long(400) with { File = new ReplyFile("data.csv", "The data", Encoding.UTF8.GetBytes("1,2")) },
            "hostile" => Card(Hostile) with { Title = Hostile },
            "slow" => Act(request, "slow"),
            "boom" => throw new InvalidOperationException("secret detail"),
            var text => Reply.Refusal($"No command is called '{text}'."),
        };
    }

    private static Reply Said(ReplyKind kind, string text) => new() { Kind = kind, Text = text };

    private static Reply Card(string text) => new() { Kind = ReplyKind.Card, Text = text, Title = "A card", Sections = [new TextSection(null, null, [text])] };

    private static Reply Long(int sections) => Said(ReplyKind.List, "Much is to be said.") with
    {
        Title = "Much",
        Sections = [.. Enumerable.Range(1, sections).Select(number => new TextSection(null, null, [$"Section {number}."]))],
        Footer = ["only you see this", "as of today"],
    };

    private Reply Act(CommandRequest request, string what) =>
        _acts.TryAdd(request.IdempotencyKey, what) ? Said(ReplyKind.Done, $"Done: {what}.") : Said(ReplyKind.Done, "It was done before.");

    private Reply Note(CommandRequest request) => request.Answers is not { } answers
        ? Reply.Refusal("A note needs words: note TEXT.") with { Form = Form }
        : RefusesNotes is { } refused ? Reply.Refusal(refused)
        : answers["text"] is "" or "?" ? Reply.Faulty(new FieldFault("text", Fault)) : Act(request, $"{answers["kind"]}: {answers["text"]}");

    private static ReplyForm Form { get; } = new()
    {
        Title = "Note a contact",
        Submit = "Save note",
        Command = "note",
        Inputs =
        [
            new TextInput { Key = "text", Label = "What was said", IsLong = true },
            new ChoiceInput { Key = "kind", Label = "Kind", Options = [new FormOption("A call", "call"), new FormOption("A meeting", "meeting")], Initial = "call" },
        ],
    };
}
