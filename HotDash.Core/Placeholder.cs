namespace HotDash.Core;
internal static class Placeholder;
