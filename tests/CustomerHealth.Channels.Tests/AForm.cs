using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Tests;

/// <summary>Replies that ask by a form.</summary>
internal static class AForm
{
    public static Reply Log { get; } = Reply.Refusal("Type what to note: acme log TEXT, as in 'acme log call with the sponsor about the renewal'.") with
    {
        Form = new()
        {
            Title = "Note a contact",
            Submit = "Save note",
            Command = "acme log",
            About = [Line.Of(new TextSpan("Acme Robotics", SpanStyle.Strong))],
            Inputs =
            [
                new ChoiceInput
                {
                    Key = "kind", Label = "Kind", Initial = "note",
                    Options = [new("Call", "call", "Counts in the scores"), new("Sponsor call", "sponsor-call", "Counts in the scores"), new("Visit", "visit", "Kept as a note"), new("Note", "note", "Kept as a note")],
                },
                new TextInput { Key = "text", Label = "What happened", IsLong = true, MaxLength = 2000, Placeholder = "With whom, about what, and what comes next", Hint = "In the audit log under your name." },
            ],
        },
    };

    public static Reply Cap { get; } = Reply.Refusal("A cap needs a band, a last day and a reason.") with
    {
        Form = new()
        {
            Title = "Hold a score down",
            Submit = "Set cap",
            Command = "acme cap",
            About = [Line.Of(new TextSpan("Acme Robotics", SpanStyle.Strong))],
            Inputs =
            [
                new ChoiceInput
                {
                    Key = "view", Label = "Which score", Placeholder = "Choose a score",
                    Options = [new("Retention", "vendor-outcomes/retention", "Vendor Outcomes"), new("Vendor Risk", "vendor-risk", "Vendor Risk"), new("Vendor Risk, Support", "vendor-risk/support", "Vendor Risk")],
                },
                new ChoiceInput { Key = "band", Label = "No better than", Options = [new("Red", "red"), new("Yellow", "yellow")], Initial = "yellow" },
                new DayInput { Key = "until", Label = "Until", Hint = "The last day it holds, at most 180 days from today." },
                new TextInput { Key = "reason", Label = "Reason", IsLong = true, MaxLength = 2000, Hint = "In the audit log under your name." },
            ],
        },
    };
}
