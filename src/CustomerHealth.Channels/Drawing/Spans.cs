using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Drawing;

/// <summary>Short names for spans.</summary>
internal static class Spans
{
    extension(string text)
    {
        /// <summary>As the rest.</summary>
        public TextSpan Plain() => new(text);

        /// <summary>In bold.</summary>
        public TextSpan Strong() => new(text, SpanStyle.Strong);

        /// <summary>Something to type.</summary>
        public TextSpan Typed() => new(text, SpanStyle.Command);
    }
}
