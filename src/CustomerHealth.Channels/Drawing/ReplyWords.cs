using System.Globalization;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Drawing;

/// <summary>What the renderers agree on about a reply.</summary>
internal static class ReplyWords
{
    extension(Reply reply)
    {
        /// <summary>
        /// The text is the answer itself and is shown. On a card or list the sections say it; the text is for notifications only.
        /// </summary>
        public bool SpeaksInText() =>
            (reply.Sections is [] && !string.Equals(reply.Text.TrimEnd('.'), reply.Title, StringComparison.Ordinal)) || reply.Kind is ReplyKind.Choices or ReplyKind.Refusal or ReplyKind.Done;

        /// <summary>What a message says in a notification that is not the first of its answer.</summary>
        public string Part(int number, int of) =>
            string.Create(CultureInfo.InvariantCulture, $"{(string.IsNullOrWhiteSpace(reply.Title) ? "The answer" : reply.Title)}, part {number} of {of}");
    }
}
